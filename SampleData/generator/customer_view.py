"""How customers see the services of one office: a workbook of its own beside the office's."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .catalogue import LATEST, PMOS, SERVICES
from .maturity import MaturitySheet
from .people import Customer, clamp, dice
from .workbooks import new_workbook

PMO, LOWER = "COR", "O21"  # the office's own raters see reporting clearly higher
FILE, RATERS = f"extras/Customer view of the Corporate PMO {LATEST}.xlsx", 6


@dataclass
class View:
    rater: str
    service: str
    level: int


def mean_of(sheet: MaturitySheet, service: str) -> float:
    levels = [answer.level for answer in sheet.row(service).answers if answer.level is not None]
    return sum(levels) / len(levels)


def customer_view(customers: list[Customer], sheets: list[MaturitySheet]) -> list[View]:
    rng = dice("customer view")
    own = next(sheet for sheet in sheets if (sheet.pmo, sheet.cycle) == (PMO, LATEST))
    views = []
    for customer in rng.sample(customers, RATERS):
        for service in SERVICES:
            shift = -1.9 if service == LOWER else -0.1
            views.append(View(customer.name, service, clamp(mean_of(own, service) + shift + rng.gauss(0, 0.4), 1, 5)))
    return views


def write_customer_view(views: list[View], folder: Path) -> list[Path]:
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    book = new_workbook(path, "Customer view", "Corporate PMO")
    page, bold = book.add_worksheet("Answers"), book.add_format({"bold": True})
    page.set_column(0, 4, 24)
    page.write_row(0, 0, ["PMO", "Service", "Rater", "Rater type", "Level"], bold)
    for number, view in enumerate(views, 1):
        page.write_row(number, 0, [PMOS[PMO], SERVICES[view.service], view.rater, "Customer", view.level])
    book.close()
    return [path]


def facts(views: list[View], sheets: list[MaturitySheet]) -> list[dict[str, object]]:
    own = next(sheet for sheet in sheets if (sheet.pmo, sheet.cycle) == (PMO, LATEST))
    levels = [view.level for view in views if view.service == LOWER]
    seen = round(sum(levels) / len(levels), 12)
    assert mean_of(own, LOWER) - seen > 1.2
    return [{"kind": "customersSeeLess", "file": FILE, "sheet": "Answers", "pmo": PMO, "service": LOWER,
             "own": round(mean_of(own, LOWER), 12), "customers": seen}]
