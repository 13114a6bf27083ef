"""Outside judge of the published schemas: python-jsonschema holds the sample job and a run's record against them."""

import json
import os
import pathlib
import subprocess

import jsonschema
import pytest
import yaml

PLUMBLINE = os.environ["PLUMBLINE"]
OUT = pathlib.Path(os.environ["PLUMBLINE_OUT"])
ROOT = pathlib.Path(__file__).resolve().parents[2]


def schema(subject: str) -> dict:
    return json.loads(subprocess.run([PLUMBLINE, "schema", subject], check=True, capture_output=True).stdout)


@pytest.mark.parametrize("subject", ["job", "run"])
def test_the_schema_is_one_of_draft_7(subject):
    jsonschema.Draft7Validator.check_schema(schema(subject))


def test_the_sample_job_is_valid():
    job = yaml.safe_load((ROOT / "Jobs" / "nightly.yml").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema("job")).validate(job)


def test_an_unknown_key_is_not_valid():
    job = yaml.safe_load((ROOT / "Jobs" / "nightly.yml").read_text(encoding="utf-8"))
    job["inptus"] = job.pop("inputs")
    assert not jsonschema.Draft7Validator(schema("job")).is_valid(job)


def test_the_record_of_a_run_is_valid():
    record = json.loads((OUT / "run.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema("run")).validate(record)
    del record["inputs"]
    assert not jsonschema.Draft7Validator(schema("run")).is_valid(record)
