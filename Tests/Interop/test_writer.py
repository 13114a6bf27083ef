"""Has other programs read what the writers write.

The samples come from the Swift tests: run them with PLUMBLINE_WRITE_SAMPLES naming a folder, then this file with the same
variable. Needs pytest, openpyxl, python-calamine, and LibreOffice (`soffice`) for the last tests.
"""

import csv
import datetime
import gzip
import os
import pathlib
import shutil
import subprocess
import zipfile

import openpyxl
import pytest
import python_calamine

if "PLUMBLINE_WRITE_SAMPLES" not in os.environ:
    pytest.skip("PLUMBLINE_WRITE_SAMPLES is not set", allow_module_level=True)
SAMPLES = pathlib.Path(os.environ["PLUMBLINE_WRITE_SAMPLES"])
EVERYTHING = SAMPLES / "everything.xlsx"

# What stands in column B of the sheet "Values", by the name in column A.
VALUES = {
    "integer": 42,
    "negative": -7,
    "third": 1 / 3,
    "huge": 1e300,
    "tiny": 5e-324,
    "sum": 0.1 + 0.2,
    "code": "00123",
    "blanks": "  two blanks  ",
    "lines": "one\ntwo\r\nthree\ttab",
    "escape": '_x0041_ & <b> "q"',
    "control": "a\x01b\x1f",
    "unicode": "Größe ✓ \U0001f600 服务",
    "empty": "",
    "true": True,
    "false": False,
    "error": "#N/A",
    "nan": "#NUM!",
    "date": datetime.datetime(2026, 11, 23),
    "moment": datetime.datetime(2026, 11, 23, 8, 30, 45),
    "march": datetime.datetime(1900, 3, 1),
    "time": datetime.time(8, 30),
    "duration": datetime.timedelta(hours=50),
    "cached": 2,
    "uncached": None,
    "cached text": "a<b>",
}


@pytest.fixture(scope="module")
def book():
    return openpyxl.load_workbook(EVERYTHING)


def test_members_are_sound():
    with zipfile.ZipFile(EVERYTHING) as archive:
        assert archive.testzip() is None
        assert all(info.date_time == (1980, 1, 1, 0, 0, 0) for info in archive.infolist())
        assert archive.namelist()[0] == "[Content_Types].xml"


@pytest.mark.parametrize("name", VALUES)
def test_openpyxl_reads_values(name):
    rows = openpyxl.load_workbook(EVERYTHING, data_only=True)["Values"].iter_rows(values_only=True)
    value = dict(row[:2] for row in rows)[name]
    # openpyxl undoes the guard of literal escapes, and leaves the escapes themselves to its callers.
    if name in ("control", "lines"):
        value = openpyxl.utils.escape.unescape(value)
    assert value == VALUES[name] or (name == "empty" and value is None)
    assert isinstance(value, bool) == isinstance(VALUES[name], bool)


@pytest.mark.parametrize("name", [name for name in VALUES if name not in ("error", "nan", "time", "uncached")])
def test_calamine_reads_values(name):
    rows = python_calamine.CalamineWorkbook.from_path(str(EVERYTHING)).get_sheet_by_name("Values").to_python()
    value = {row[0]: row[1] for row in rows}[name]
    expected = VALUES[name]
    if name == "date":
        expected = expected.date()
    if name == "march":
        expected = expected.date()
    assert value == expected
    if isinstance(expected, str):
        assert isinstance(value, str)


def test_sheets(book):
    assert book.sheetnames == ["Summary & more", "Values", "Heatmap", "Questionnaire", "Lists"]
    assert book["Lists"].sheet_state == "hidden"
    assert book.active.title == "Summary & more"
    assert book.properties.title == "Sample of everything"
    assert book.properties.creator == "Plumbline"
    assert book.defined_names["Levels"].attr_text == "'Lists'!$A$1:$A$5"
    assert book.defined_names["Rate"].attr_text == "0.19"


def test_summary(book):
    sheet = book["Summary & more"]
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.sheet_properties.tabColor.rgb == "FF1F4E79"
    assert [str(merged) for merged in sheet.merged_cells.ranges] == ["A1:D1"]
    table = sheet.tables["Services"]
    assert table.ref == "A3:D8"
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet["A3:D3"][0]]
    assert sheet["A3"].font.b and sheet["A3"].fill.fgColor.rgb == "FF1F4E79"
    assert sheet["A1"].font.sz == 16
    assert sheet["B9"].value == "=SUM(B4:B8)"
    assert sheet["B9"].border.top.style == "thin"
    assert sheet["C4"].number_format == "0%"
    assert sheet["D4"].is_date
    assert sheet["A4"].hyperlink.location == "'Heatmap'!A2"
    assert sheet["A10"].hyperlink.target == "https://example.org/?a=1&b=2"
    rules = {str(area.sqref): area.rules[0] for area in sheet.conditional_formatting}
    assert rules["C4:C8"].type == "dataBar"
    assert rules["B4:B8"].operator == "lessThan" and rules["B4:B8"].dxf.fill.bgColor.rgb == "FFFFC7CE"
    assert sheet.row_dimensions[1].height == 24


def test_heatmap(book):
    sheet = book["Heatmap"]
    assert not sheet.sheet_view.showGridLines and sheet.sheet_view.zoomScale == 90
    assert sheet["B1"].alignment.textRotation == 60
    assert sheet["A2"].alignment.indent == 1
    (area,) = sheet.conditional_formatting
    assert [color.rgb for color in area.rules[0].colorScale.color] == ["FFB2182B", "FFF7F7F7", "FF2166AC"]
    assert sheet.column_dimensions["B"].width == pytest.approx(6.7109375)


def test_questionnaire(book):
    lists = {str(rule.sqref): rule for rule in book["Questionnaire"].data_validations.dataValidation}
    assert lists["B2:B3"].formula1 == "Levels" and lists["B2:B3"].prompt == "Pick one of five."
    assert lists["B4"].formula1 == "'Lists'!$A$1:$A$5"
    assert book["Summary & more"].data_validations.dataValidation[0].formula1 == '"Yes,No"'


def test_table_is_the_same_in_all_formats():
    text = (SAMPLES / "table.csv").read_bytes()
    assert gzip.decompress((SAMPLES / "table.csv.gz").read_bytes()) == text
    rows = list(csv.reader(text.decode().splitlines(keepends=True)))
    cells = python_calamine.CalamineWorkbook.from_path(str(SAMPLES / "table.xlsx")).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows] == [row[0] for row in cells]
    assert [row[2] for row in rows[1:]] == [str(row[2]) for row in cells[1:]]


soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")


def convert(tmp_path, source, target):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", target]
        + ["--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=120,
    )


@soffice
def test_libreoffice_prints(tmp_path):
    convert(tmp_path, EVERYTHING, "pdf")
    assert (tmp_path / "everything.pdf").stat().st_size > 10_000


@soffice
def test_libreoffice_reads_table(tmp_path):
    convert(tmp_path, SAMPLES / "table.xlsx", "csv:Text - txt - csv (StarCalc):44,34,76,1")
    ours = list(csv.reader((SAMPLES / "table.csv").open(newline="")))
    theirs = list(csv.reader((tmp_path / "table.csv").open(newline="")))
    shown = {"2026-11-23T08:30:45": "2026-11-23 08:30:45"}
    assert theirs == [[shown.get(field, field) for field in row] for row in ours]


@soffice
def test_libreoffice_calculates(tmp_path):
    convert(tmp_path, EVERYTHING, "xlsx:Calc MS Excel 2007 XML")
    calculated = openpyxl.load_workbook(tmp_path / "everything.xlsx", data_only=True)
    assert calculated["Values"]["B26"].value == 4
    assert calculated["Summary & more"]["B9"].value == 12.5
    assert calculated["Summary & more"]["C9"].value == pytest.approx(0.4)
