"""Outside judges of a publication: frictionless, DuckDB, Polars, openpyxl, calamine and LibreOffice read what a run wrote.

PLUMBLINE_OUT names the output folder of a run (bi/, plumbline.xlsx).
"""

import csv
import datetime
import hashlib
import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from urllib.parse import unquote

import duckdb
import openpyxl
import polars
import pytest
import python_calamine
from frictionless import Package

if "PLUMBLINE_OUT" not in os.environ:
    pytest.skip("PLUMBLINE_OUT names no folder", allow_module_level=True)
OUT = Path(os.environ["PLUMBLINE_OUT"])
PACKAGE = json.loads((OUT / "bi" / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}
WORKBOOK = OUT / "plumbline.xlsx"


def path(name: str) -> Path:
    return OUT / "bi" / RESOURCES[name]["path"]


def test_findings_lead_back_to_their_cells():
    book = openpyxl.load_workbook(OUT / "findings.xlsx")
    sheet = book["Findings"]
    linked = 0
    for row in range(2, sheet.max_row + 1):
        file, name, cell = (sheet.cell(row, column).value for column in (3, 4, 5))
        link = sheet.cell(row, 5).hyperlink
        assert link is not None, file
        target = (OUT / unquote(link.target)).resolve()
        assert target.is_file() and target.name == Path(file).name
        if name and cell != "open":
            assert link.location == "'" + name.replace("'", "''") + "'!" + cell
            linked += 1
    assert linked > 0
    assert {row[0].value for row in book["Rules"].iter_rows(min_row=4)} == {row[1].value for row in sheet.iter_rows(min_row=2)}


def test_left_out_rows_are_kept_as_they_stand_but_for_names():
    rows = list(csv.DictReader((OUT / "left_out_rows.csv").open(encoding="utf-8", newline="")))
    record = json.loads((OUT / "run.json").read_text(encoding="utf-8"))
    rejected = sum(sheet["rows_rejected"] for entry in record["inputs"] for sheet in entry["sheets"])
    assert len({(row["file"], row["sheet"], row["row"]) for row in rows}) == rejected > 0
    books = {}
    for row in rows:
        if row["file"].endswith(".xlsx"):
            book = books.setdefault(row["file"], openpyxl.load_workbook(OUT / "../Jobs" / row["file"], data_only=True))
            value = book[row["sheet"]][row["cell"]].value
            # Raters and customers are named in no output.
            assert row["value"] == "(withheld)" or row["value"] == (
                repr(value).removesuffix(".0") if isinstance(value, float)
                else value.isoformat().removesuffix("T00:00:00") if isinstance(value, datetime.datetime) else str(value)
            )


def test_frictionless_finds_the_package_valid():
    report = Package(str(OUT / "bi" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "type", "note"])[:20]


def test_the_package_names_every_table():
    assert sorted(resource["path"] for resource in PACKAGE["resources"]) == sorted(
        file.name for file in (OUT / "bi").glob("*.csv")
    )


@pytest.mark.parametrize("name", RESOURCES)
def test_size_and_digest_are_those_of_the_file(name):
    data = path(name).read_bytes()
    assert RESOURCES[name]["bytes"] == len(data)
    assert RESOURCES[name]["hash"] == "sha256:" + hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("name", RESOURCES)
def test_duckdb_and_polars_read_the_same_rows(name):
    fields = [field["name"] for field in RESOURCES[name]["schema"]["fields"]]
    frame = polars.read_csv(path(name), infer_schema=False)
    assert frame.columns == fields
    rows = duckdb.read_csv(str(path(name)), header=True, all_varchar=True).fetchall()
    assert rows == frame.rows()


TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


@pytest.fixture(scope="module")
def database():
    """Tables as the package declares them: types, keys and references are constraints, so loading is the test."""
    connection = duckdb.connect()
    for name, resource in RESOURCES.items():
        schema = resource["schema"]
        columns = {field["name"]: TYPES[field["type"]] for field in schema["fields"]}
        required = {field["name"] for field in schema["fields"] if field.get("constraints", {}).get("required")}
        parts = [f'"{c}" {t}' + (" NOT NULL" if c in required else "") for c, t in columns.items()]
        parts.append("PRIMARY KEY (" + ", ".join(f'"{c}"' for c in schema["primaryKey"]) + ")")
        for key in schema.get("foreignKeys", []):
            reference = key["reference"]
            parts.append(f'FOREIGN KEY ("{key["fields"][0]}") REFERENCES {reference["resource"]} ("{reference["fields"][0]}")')
        resource["sql"] = f'CREATE TABLE {name} ({", ".join(parts)})'
        resource["columns"] = columns
    waiting = dict(RESOURCES)
    while waiting:
        ready = [
            name
            for name, resource in waiting.items()
            if all(key["reference"]["resource"] not in waiting for key in resource["schema"].get("foreignKeys", []))
        ]
        assert ready, f"references run in a circle: {list(waiting)}"
        for name in ready:
            connection.execute(waiting[name]["sql"])
            connection.execute(
                f"INSERT INTO {name} SELECT * FROM read_csv(?, header = true, columns = ?)",
                [str(path(name)), waiting[name]["columns"]],
            )
            del waiting[name]
    return connection


@pytest.mark.parametrize("name", RESOURCES)
def test_types_keys_and_references_hold(database, name):
    lines = polars.read_csv(path(name), infer_schema=False).height
    assert database.execute(f"SELECT count(*) FROM {name}").fetchone() == (lines,)


@pytest.mark.parametrize("name", RESOURCES)
def test_no_number_is_not_a_number(name):
    assert not re.search(rb"(?i)(^|,)-?(nan|inf|infinity)(,|\r?$)", path(name).read_bytes(), re.M)


def cell(value):
    if isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return float(value)
    if value is None or value == "":
        return None
    return value.date() if hasattr(value, "date") and callable(value.date) else value


def test_openpyxl_and_calamine_read_the_same_cells():
    theirs = openpyxl.load_workbook(WORKBOOK)
    ours = python_calamine.CalamineWorkbook.from_path(str(WORKBOOK))
    assert theirs.sheetnames == ours.sheet_names
    for sheet in theirs:
        rows = [[cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        other = [[cell(value) for value in row] for row in ours.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)]
        height = max(len(rows), len(other))
        width = max((len(row) for row in rows + other), default=0)

        def filled(grid):
            grid = [row + [None] * (width - len(row)) for row in grid]
            return grid + [[None] * width] * (height - len(grid))

        assert filled(rows) == filled(other), sheet.title


def test_tables_have_filters_and_their_header_texts():
    workbook = openpyxl.load_workbook(WORKBOOK)
    tables = [(sheet, table) for sheet in workbook for table in sheet.tables.values()]
    for sheet, table in tables:
        header = [value.value for value in sheet[table.ref][0]]
        assert header == [column.name for column in table.tableColumns]
        assert table.autoFilter is not None
        assert sheet.freeze_panes is not None


def test_links_of_the_cover_lead_to_sheets():
    workbook = openpyxl.load_workbook(WORKBOOK)
    cover = workbook["Cover"]
    targets = [c.hyperlink.location for row in cover for c in row if c.hyperlink]
    assert [target.rsplit("!", 1)[0].strip("'") for target in targets] == workbook.sheetnames[1:]


def test_the_workbook_has_no_clock():
    with zipfile.ZipFile(WORKBOOK) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"1980-01-01" in archive.read("docProps/core.xml")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook(tmp_path):
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pdf",
         "--outdir", str(tmp_path), str(WORKBOOK)],
        check=True, capture_output=True, timeout=180,
    )
    assert (tmp_path / "plumbline.pdf").read_bytes().startswith(b"%PDF")
