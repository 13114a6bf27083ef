"""`README.md`: what the files are, and the planted facts with the same figures as `planted.json`."""

from __future__ import annotations

from pathlib import Path

from .catalogue import ORGANISATION
from .figures import Row

WHAT = {
    "lowService": "A service far below what is wanted: every rater says 1 or 2",
    "straightLiner": "A rater who answers the same level for all services",
    "misspeltService": "A service name with a letter missing",
    "misspeltLabel": "A level that is no level, one letter away from one",
    "outsideScale": "An answer outside the scale",
    "hiddenRow": "A service row that is hidden and still counts",
    "hiddenColumn": "A rater's column that is hidden and still counts",
    "numberAsText": "One number stored as text",
    "numbersAsTextColumn": "A rater's column of numbers stored as text",
    "trailingSpace": "A name with a space at its end",
    "synonym": "An office's own name for a service (all three sheets)",
    "missedOutcome": "An outcome that customers want most and do not get",
    "duplicateRespondent": "One respondent twice, with other answers; the later completion counts",
    "singlePerson": "A competence that one person alone has at the required level",
    "raggedRow": "A row with one field too many: a name holds a semicolon and nothing is quoted",
    "wrongDateSystem": "Dates four years and a day late: serials of 1900 in a workbook marked 1904",
    "totalRow": "A row of totals that is no data",
    "staleEvidence": "A mandate that was last shown years before the assessment",
    "zeroGoal": "An indicator whose goal is zero, in all three cycles (the cell is the first)",
    "lowerIsBetter": "An indicator that is better the lower it is",
    "abovePlan": "A benefit that was delivered above its plan; all others stay below",
    "singleAssignment": "A service that one person alone works for",
    "smallGroup": "A group of three customers who all answered, so that no figure of it may be shown",
    "customersSeeLess": "A service that its customers see clearly lower than the office does",
    "drivers": "Overall satisfaction is made of two outcomes' satisfaction, with these weights, and some noise",
    "kano": "Five outcomes with pairs of questions, and the kind of need that most answers say",
}

HEAD = """# Sample data: {organisation}

An invented organisation with 4 PMOs, 60 staff in 6 teams and 4 roles, 150 customers in 5 groups, 200 projects and
three assessment cycles. No person, project or figure in it is real.

Every file but this folder's `generate.py`, `generator/` and `requirements.txt` is made:

```
python3.11 -m venv venv && venv/bin/pip install -r requirements.txt
venv/bin/python generate.py            # here, or give another folder
```

The seed is {seed}, no clock is read, and the times inside the workbooks are fixed, so a second run gives the same
bytes (with the pinned libraries and the usual zlib; another deflate may pack the same content differently).

| Folder | Shape |
|---|---|
| `maturity/` | One workbook a PMO as its office made it: title rows, two header rows with merges, a column a rater, an Average row. Northern: numbers. Harbour: `3 - Defined`. Signalling: `Defined`. Corporate: numbers, two raters' as text |
| `expectations/` | Exports of Microsoft Forms, one a cycle: a column a grid row, words as answers; overall satisfaction, recommendation and stage, and in the last cycle pairs of questions; and a short CSV survey of one small group |
| `competences/` | Semicolon CSV in Windows-1252, one line a rating; and a matrix workbook for the one team that no CSV holds |
| `portfolio/` | 200 projects as an Excel table; an old workbook that repeats 20 of them with wrong dates |
| `foundation/` | A workbook with a sheet a cycle, a component of an office and rater a row |
| `kpi/` | A long table of three offices' indicators; a CSV of the fourth with a column a cycle |
| `value/` | The register of benefits, planned and delivered, in pounds and in days |
| `staffing/` | A CSV with several services in a cell; a grid of people and services with marks for one team |
| `customers/` | The list of all customers, against which response rates are taken |
| `extras/` | How customers see the services of one office, beside how the office sees itself |
| `catalogue/` | PMOs, the levels that roles require (0-4), synonyms of services |

`planted.json` holds what tests assert: the facts below, the size of every file, and the expected figures. It is
computed from the generator's own data, not from the files.

## Rules behind the expected figures

{rules}

## Contents

| File | Sheet | Cycle | Header rows | Data rows | Valid answers |
|---|---|---|---|---|---|
{contents}

## Planted facts

| What | File | Place | Details |
|---|---|---|---|
{facts}
"""

PLACES = ("sheet", "sheets", "cell", "cells", "row", "rows", "firstRow", "lastRow", "column", "columns")


def plain(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    if isinstance(value, dict):
        return ", ".join(f"{key} {plain(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(map(plain, value))
    return f"`{value}`" if isinstance(value, str) else str(value)


def listing(row: Row, keys: list[str]) -> str:
    return "; ".join(f"{key} {plain(row[key])}" for key in keys if key in row)


def fact_line(fact: Row) -> str:
    rest = [key for key in fact if key not in (*PLACES, "kind", "file")]
    return f"| {WHAT[str(fact['kind'])]} | `{fact['file']}` | {listing(fact, list(PLACES))} | {listing(fact, rest)} |"


def content_line(row: Row) -> str:
    answers = row.get("validAnswers", f"{row.get('importance', 0)} + {row.get('satisfaction', 0)}"
                      if "importance" in row else "")
    return (f"| `{row['file']}` | {row.get('sheet', '')} | {row['cycle']} | {plain(row['headerRows'])} "
            f"| {row['dataRows']} | {answers} |")


def write_readme(facts: Row, folder: Path) -> None:
    text = HEAD.format(organisation=ORGANISATION, seed=facts["seed"],
                       rules="\n".join(f"- {rule}" for rule in facts["rules"]),
                       contents="\n".join(map(content_line, facts["contents"])),
                       facts="\n".join(map(fact_line, facts["facts"])))
    (folder / "README.md").write_bytes(text.encode())
