"""Small files that ask for much: an answer or a refusal with its reason, within a minute and 256 MB.

PLUMBLINE names the command. Each file is made here and unpacks to just below the bound on one part, which is the most that a small
file can make the reader do; a few lie beyond it.
"""

import gzip
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

if "PLUMBLINE" not in os.environ:
    pytest.skip("PLUMBLINE names no command", allow_module_level=True)
PLUMBLINE = str(Path(os.environ["PLUMBLINE"]).resolve())
MEGABYTE = 1 << 20
BOUND = 128 * MEGABYTE - 4096
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHARED = '<row><c t="s"><v>0</v></c></row>'


def book(path: Path, rows="", after="", strings=None, styles=None, sheets='<sheet name="S" sheetId="1" r:id="a"/>', names=""):
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATED}"><sheets>{sheets}</sheets>{names}</workbook>',
        "xl/_rels/workbook.xml.rels": "<Relationships>"
        + "".join(
            f'<Relationship Id="{id}" Type="{RELATED}/{kind}" Target="{target}"/>'
            for id, kind, target in (
                ("a", "worksheet", "worksheets/sheet1.xml"), ("b", "sharedStrings", "sharedStrings.xml"), ("c", "styles", "styles.xml"))
        )
        + "</Relationships>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings or ""}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles or ""}</styleSheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)


def filled(text: str, bound: int = BOUND) -> str:
    return text * (bound // len(text))


def numbered(pattern: str, count: int) -> str:
    return "".join(pattern.format(number) for number in range(count))


BOMBS = {
    "dense cells": lambda p: book(p, filled("<row>" + "<c><v>1</v></c>" * 100 + "</row>")),
    "a cell a row": lambda p: book(p, "<row><c><v>1</v></c></row>" * 1_048_576),
    "wide rows": lambda p: book(p, filled("<row>" + "<c><v>1</v></c>" * 16_384 + "</row>")),
    "rows in reverse": lambda p: book(
        p, "".join(f'<row r="{n}"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>' for n in range(1_048_576, 0, -1))),
    "cells from end to end": lambda p: book(
        p, numbered('<row><c r="XFD{0}"><v>1</v></c><c r="A{0}"><v>1</v></c></row>', 1_048_577)[len('<row><c r="XFD0"><v>1</v></c><c r="A0"><v>1</v></c></row>'):]),
    "texts that differ": lambda p: book(
        p, "".join("<row>" + "".join(f'<c t="str"><v>{n * 64 + k:x}</v></c>' for k in range(64)) + "</row>" for n in range(90_000))),
    "shared texts that are empty": lambda p: book(p, SHARED, strings=filled("<si/>")),
    "shared texts of a letter": lambda p: book(p, SHARED, strings=filled("<si><t>a</t></si>")),
    "shared texts that differ": lambda p: book(
        p, SHARED + '<row><c t="str"><v>x</v></c></row>', strings=numbered("<si><t>{0:x}</t></si>", 6_000_000)),
    "shared texts of half a megabyte": lambda p: book(p, SHARED, strings=("<si><t>" + "a" * (500 << 10) + "</t></si>") * 255),
    "runs of one text": lambda p: book(p, SHARED, strings="<si>" + filled("<r><t>a</t></r>") + "</si>"),
    "a million merges": lambda p: book(p, after="<mergeCells>" + '<mergeCell ref="A1:B1"/>' * 1_000_000 + "</mergeCells>"),
    "a million formats": lambda p: book(
        p, '<row><c s="1"><v>1</v></c></row>',
        styles="<numFmts>" + numbered('<numFmt numFmtId="{0}" formatCode="yyyy{0}"/>', 1_000_000) + "</numFmts>"),
    "two million names": lambda p: book(
        p, SHARED, names="<definedNames>" + numbered('<definedName name="N{0}">S!$A$1</definedName>', 2_000_000) + "</definedNames>"),
    "ten thousand sheets of one part": lambda p: book(
        p, filled("<row><c><v>1</v></c></row>"), sheets='<sheet name="S" r:id="a"/>' * 10_000),
    "elements of a million names": lambda p: book(p, "<row>" + numbered("<n{0}/>", 1_000_000) + "</row>"),
    "spaces": lambda p: book(p, " " * BOUND),
    "spaces beyond the bound": lambda p: book(p, " " * (200 * MEGABYTE)),
    "a comment": lambda p: book(p, "<!--" + "x" * BOUND + "-->"),
    "an attribute": lambda p: book(p, '<row x="' + "y" * BOUND + '"/>'),
    "a text": lambda p: book(p, '<row><c t="inlineStr"><is><t>' + "x" * (100 * MEGABYTE) + "</t></is></c></row>"),
    "formulas without a value": lambda p: book(p, filled("<row>" + "<c><f>A</f></c>" * 16 + "</row>", 100 * MEGABYTE)),
    "numbers that are none": lambda p: book(p, filled("<row>" + "<c><v>x</v></c>" * 16 + "</row>", 100 * MEGABYTE)),
    "a nest": lambda p: book(p, "<a>" * 10_000_000),
    "gzip of delimiters.csv.gz": lambda p: p.write_bytes(gzip.compress((b"," * 60_000 + b"\n") * 2_000)),
    "gzip of NULs.csv.gz": lambda p: p.write_bytes(gzip.compress(bytes(120 * MEGABYTE))),
    "delimiters.csv": lambda p: p.write_bytes((b"," * 60_000 + b"\n") * 200),
    "quotes.csv": lambda p: p.write_bytes(b'"\n' * (5 * MEGABYTE)),
    "ones.csv": lambda p: p.write_bytes(b"1\n" * (5 * MEGABYTE)),
}


# The system counts what a process had at its start into its peak, and this one is large: a small one starts the command.
MEASURED = """
import os, sys
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
_, status, usage = os.wait4(child, 0)
print(os.waitstatus_to_exitcode(status), usage.ru_maxrss // 1024)
"""


@pytest.mark.parametrize("name", BOMBS)
def test_a_small_file_costs_little(name, tmp_path):
    path = tmp_path / (name if "." in name else name + ".xlsx")
    BOMBS[name](path)
    start = time.monotonic()
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", MEASURED, PLUMBLINE, "inspect", str(path)], capture_output=True, timeout=120, check=True)
    status, megabytes = map(int, run.stdout.split())
    error = run.stderr.decode(errors="replace")
    assert status in (0, 65), error
    assert (status == 65) == error.startswith("error: "), error
    assert megabytes <= 256
    assert time.monotonic() - start < 60
