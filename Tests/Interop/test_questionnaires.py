"""Blank questionnaires, filled in by openpyxl as a person would in Excel, and what `plumbline check` and `collect` make of them.

PLUMBLINE names the command.
"""

import csv
import os
import subprocess
from datetime import date
from pathlib import Path

import openpyxl
import pytest

if "PLUMBLINE" not in os.environ:
    pytest.skip("PLUMBLINE names no command", allow_module_level=True)
PLUMBLINE = str(Path(os.environ["PLUMBLINE"]).resolve())


def plumbline(*arguments: str, folder: Path) -> subprocess.CompletedProcess:
    return subprocess.run([PLUMBLINE, *arguments], cwd=folder, capture_output=True, text=True, timeout=120)


@pytest.fixture
def job(tmp_path: Path) -> Path:
    run = plumbline("init", "job", folder=tmp_path)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    return tmp_path / "job"


def fill(job: Path, name: str, to: str, cells: dict) -> None:
    book = openpyxl.load_workbook(job / "questionnaires" / name)
    for place, value in cells.items():
        cell = book.defined_names[place].attr_text.split("!")[1] if place in book.defined_names else place
        book["Answers"][cell.replace("$", "")] = value
    book.save(job / "returned" / to)


def table(text: str) -> dict:
    """The rows that `check` prints for the answer sheets: kind, rows, used."""
    rows = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) >= 6 and words[1] == "Answers":
            rows[words[0]] = words[2:6]
    return rows


def test_what_comes_back_is_read_without_a_mapping(job):
    fill(job, "maturity.xlsx", "maturity-weber.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "rated_by": "A. Weber", "D9": "3 - Defined", "E9": "4 - Measured",
          "D10": "Don't know"})
    fill(job, "maturity.xlsx", "maturity-lee.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "rated_by": "B. Lee", "D9": "2 - Repeatable", "E9": "4 - Measured"})
    fill(job, "expectations.xlsx", "doe.xlsx",
         {"customer": "J. Doe", "customer_group": "Sponsors", "cycle": "2026-Q3", "pmo": "Harbour PMO",
          "overall": "4 - Satisfied", "recommendation": 9, "D12": "5 - Very important", "E12": "2 - Dissatisfied"})
    fill(job, "competences.xlsx", "harbour.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "A9": "A. Weber", "B9": "PMO lead", "C9": "Planning", "D9": 3, "E9": "2"})
    fill(job, "foundations.xlsx", "foundations.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "C9": "3 - Defined", "E9": "Charter", "F9": date(2026, 5, 4)})
    fill(job, "indicators.xlsx", "indicators.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "A8": "Coaching", "B8": "Sessions", "C8": 40, "D8": 36})
    fill(job, "value.xlsx", "value.xlsx",
         {"pmo": "Harbour PMO", "cycle": "2026-Q3", "A8": "On-time delivery", "C8": 1200, "D8": 1500.5})
    fill(job, "staffing.xlsx", "staffing.xlsx", {"pmo": "Harbour PMO", "A8": "A. Weber", "D8": "x"})
    fill(job, "customers.xlsx", "customers.xlsx", {"A7": "J. Doe", "B7": "doe@example.org", "C7": "Sponsors"})
    check = plumbline("check", ".", folder=job)
    assert check.returncode == 0, check.stdout + check.stderr
    assert "0 errors" in check.stdout, check.stdout
    kinds = {name: row[0] for name, row in table(check.stdout.replace("returned/", "")).items()}
    assert kinds == {"doe.xlsx": "expectation", "harbour.xlsx": "competence", "maturity-lee.xlsx": "maturity",
                     "maturity-weber.xlsx": "maturity", "foundations.xlsx": "foundation",
                     "indicators.xlsx": "kpi", "value.xlsx": "value", "staffing.xlsx": "staffing",
                     "customers.xlsx": "customers"}, check.stdout

    # Two answers are too few to show unless the job says so.
    with open(job / "plumbline.yaml", "a", encoding="utf-8") as file:
        file.write("confidentiality: { values: 2 }\n")
    run = plumbline("run", ".", folder=job)
    assert run.returncode == 0, run.stderr
    with open(job / "out" / "bi" / "fact_maturity.csv", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["service_id"] == "S01" and row["pmo_id"] == "harbour-pmo"]
    assert [(row["n"], float(row["mean"])) for row in rows] == [("2", 2.5)], rows


def test_an_answer_that_is_not_on_the_list_stops_the_run(job):
    fill(job, "maturity.xlsx", "a.xlsx", {"pmo": "Harbour PMO", "cycle": "2026-Q3", "D9": "3 - Defned"})
    check = plumbline("check", ".", folder=job)
    assert check.returncode == 65
    assert "Answers\", D9" in check.stdout, check.stdout


@pytest.mark.parametrize("name", ["maturity", "expectations", "competences", "foundations", "indicators", "value", "staffing"])
def test_excel_is_given_lists_to_pick_from(job, name):
    book = openpyxl.load_workbook(job / "questionnaires" / f"{name}.xlsx")
    assert book.sheetnames[:2] == ["Instructions", "Answers"]
    lists = book["Answers"].data_validations.dataValidation
    assert lists and all(found.type == "list" and found.showErrorMessage for found in lists)


def test_returned_forms_become_one_table(job):
    for number, rag in enumerate(["Green", "Amber", "Purple"]):
        book = openpyxl.load_workbook(job / "forms" / "project-return.xlsx")
        sheet = book["Return"]
        sheet["B5"], sheet["B14"], sheet["B18"], sheet["B23"] = f"P{number}", rag, date(2026, 1, 5), 1_000_000
        book.save(job / f"p{number}.xlsx")
    run = plumbline("collect", "--datamap", "forms/project-return.csv", "p*.xlsx", "-o", "master.csv", folder=job)
    assert run.returncode == 0
    assert "Purple" in run.stderr and run.stderr.count("\n") == 1, run.stderr
    rows = {row["key"]: row for row in csv.DictReader(open(job / "master.csv", encoding="utf-8"))}
    assert [rows["RAG"][f"p{n}"] for n in range(3)] == ["Green", "Amber", "Purple"]
    assert rows["Start date"]["p1"] == "2026-01-05T00:00:00"
    assert rows["Budget"]["p2"] == "1000000"
