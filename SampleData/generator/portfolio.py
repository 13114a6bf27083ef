"""The project portfolio, and an old workbook whose dates are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Font, PatternFill

from .catalogue import LATEST, ORGANISATION, PMOS, SERVICES, SITES, WORKS
from .maturity import STANDING
from .people import Customer, dice
from .workbooks import new_workbook, save


@dataclass
class Project:
    id: str
    name: str
    pmo: str
    sponsor: Customer
    status: str
    rag: str
    start: date
    planned: date
    forecast: date | None
    budget: int  # pence, as are the other amounts
    actual: int
    expected: int
    services: list[str]


AS_AT = date(2026, 9, 30)
PROJECTS = {"NOR": 60, "HAR": 45, "SIG": 50, "COR": 45}
LEGACY = 20  # the first of the Harbour PMO's projects, all closed, stand in the legacy workbook too


def portfolio(customers: list[Customer]) -> list[Project]:
    """200 projects; the more mature the office, the smaller the overruns."""
    rng = dice("portfolio")
    names = [f"{site} {work}" for site in SITES for work in WORKS]
    rng.shuffle(names)
    sponsors = [c for c in customers if c.group in ("Executives", "Sponsors", "Business operations")]
    projects: list[Project] = []
    for pmo, count in PROJECTS.items():
        for index in range(count):
            legacy = pmo == "HAR" and index < LEGACY
            start = date(2024, 2, 1) + timedelta(days=rng.randint(0, 640 if legacy else 1050))
            length = rng.randint(100, 170) if legacy else rng.randint(120, 800)
            planned = start + timedelta(days=length)
            trouble = max(0.0, rng.gauss(0.32 - 0.06 * STANDING[pmo], 0.16))
            forecast = planned + timedelta(days=round(length * trouble * (0.4 if legacy else 1)) - rng.randint(0, 6))
            status = "Closed" if forecast <= AS_AT else "Planned" if start > AS_AT else "In delivery"
            if status == "In delivery" and rng.random() < 0.08:
                status = "On hold"
            budget = rng.randint(60, 4000) * 1_000_00
            expected = round(budget * (1 + trouble * 0.8 + rng.gauss(-0.02, 0.04)))
            done = min(1.0, max(0.0, (AS_AT - start).days / max(1, (forecast - start).days)))
            actual = expected if status == "Closed" else 0 if status == "Planned" else round(expected * done)
            rag = "Red" if trouble > 0.28 else "Amber" if trouble > 0.13 else "Green"
            projects.append(Project(
                f"P{len(projects) + 1:04d}", names[len(projects)], pmo, rng.choice(sponsors), status, rag, start,
                planned, None if status == "On hold" else forecast, budget, actual, expected,
                sorted(rng.sample(list(SERVICES), rng.randint(1, 6)))))
    return projects


FILE = f"portfolio/Project portfolio {LATEST}.xlsx"
LEGACY_FILE = "portfolio/Legacy portfolio Harbour PMO.xlsx"
HEADERS = ["Project ID", "Project name", "PMO", "Sponsor", "Customer group", "Status", "RAG", "Start date",
           "Planned finish", "Forecast finish", "Budget (£)", "Actual cost (£)", "Forecast cost (£)", "Services used"]
WIDTHS = [11, 36, 16, 24, 21, 12, 9, 13, 14, 15, 16, 16, 17, 34]
DATES, AMOUNTS = (7, 8, 9), (10, 11, 12)  # columns from 0
HEADER_ROW, LEGACY_HEADER_ROW = 4, 1


def cells(project: Project) -> list[Any]:
    return [project.id, project.name, PMOS[project.pmo], project.sponsor.name, project.sponsor.group, project.status,
            project.rag, project.start, project.planned, project.forecast, project.budget / 100, project.actual / 100,
            project.expected / 100, ";".join(project.services)]


def legacy(projects: list[Project]) -> list[Project]:
    return [project for project in projects if project.pmo == "HAR"][:LEGACY]


def write_portfolio(projects: list[Project], folder: Path) -> Path:
    """A table with filter and totals under a title, and a sheet of notes."""
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    book = new_workbook(path, f"Project portfolio {LATEST}", PMOS["COR"])
    page = book.add_worksheet("Portfolio")
    title = book.add_format({"bold": True, "font_size": 16})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    money = book.add_format({"num_format": "[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00"})
    lights = {"Green": "#C6EFCE", "Amber": "#FFEB9C", "Red": "#FFC7CE"}
    rags = {name: book.add_format({"bg_color": colour, "align": "center"}) for name, colour in lights.items()}
    page.write_string(0, 0, f"{ORGANISATION} — project portfolio", title)
    page.write_string(1, 0, f"As at {AS_AT:%d %B %Y}; amounts in pounds sterling")
    rows = [cells(project) for project in projects]
    columns: list[dict[str, Any]] = [{"header": header} for header in HEADERS]
    columns[0]["total_string"] = "Total"
    for column in AMOUNTS:
        block = f"{chr(65 + column)}{HEADER_ROW + 1}:{chr(65 + column)}{HEADER_ROW + len(rows)}"
        columns[column] |= {"total_function": f"=SUBTOTAL(109,{block})", "format": money,
                            "total_value": sum(round(row[column] * 100) for row in rows) / 100}
    page.add_table(HEADER_ROW - 1, 0, HEADER_ROW + len(rows), len(HEADERS) - 1,
                   {"name": "Portfolio", "style": "Table Style Medium 2", "total_row": True, "columns": columns})
    for number, row in enumerate(rows, HEADER_ROW):
        for column, value in enumerate(row):
            if column in DATES and value is not None:
                page.write_datetime(number, column, value, day)
            elif column in AMOUNTS:
                page.write_number(number, column, value, money)
            elif value is not None:
                page.write_string(number, column, value, rags.get(value) if column == 6 else None)
    for column, width in enumerate(WIDTHS):
        page.set_column(column, column, width)
    page.freeze_panes(HEADER_ROW, 2)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    notes = book.add_worksheet("Notes")
    for number, line in enumerate(["RAG is set by the sponsor's controller on the last working day of the quarter.",
                                   "Green: on course. Amber: needs attention. Red: needs a decision.",
                                   "Services used: ids of the PMO services that the project drew on, ';' between."]):
        notes.write_string(number, 0, line)
    book.close()
    return path


def write_legacy(projects: list[Project], folder: Path) -> Path:
    """Serials of the 1900 system in a workbook that says 1904: every date shows four years and a day late."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Projects"
    page.append(HEADERS)
    rows = [cells(project) for project in legacy(projects)]
    for row in rows:
        page.append([(value - date(1899, 12, 30)).days if isinstance(value, date) else value for value in row])
    page.append(["Total", *(sum(round(row[column] * 100) for row in rows) / 100 if column in AMOUNTS else None
                           for column in range(1, len(HEADERS)))])
    for line in page.iter_rows(2):
        for cell in line:
            cell.number_format = ("dd/mm/yyyy" if cell.column - 1 in DATES
                                  else '"£"#,##0.00' if cell.column - 1 in AMOUNTS else "General")
    for cell in page[1]:
        cell.font, cell.fill = Font("Calibri", 11, bold=True), PatternFill("solid", fgColor="DDDDDD")
    for column, width in zip("ABCDEFGHIJKLMN", WIDTHS):
        page.column_dimensions[column].width = width
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    path = folder / LEGACY_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    save(book, path, "Legacy portfolio", PMOS["HAR"])
    return path
