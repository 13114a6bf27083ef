"""Foundation assessments: mandate, strategy and governance of each office, and what shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .catalogue import CYCLES, FOUNDATIONS, LATEST, MATURITY_LEVELS, PMOS
from .people import Person, clamp, dice
from .workbooks import new_workbook

FILE = "foundation/Foundation assessment.xlsx"
STALE = ("HAR", "F01")  # last shown in 2023
STALE_DAY = date(2023, 5, 11)
HEADERS = ["PMO", "Component", "Level now", "Level wanted", "Rated by", "Evidence", "Evidence date"]
EVIDENCE = {"F01": "Charter", "F02": "Three-year plan", "F03": "Board terms of reference"}


@dataclass
class FoundationRow:
    cycle: str
    pmo: str
    component: str
    level: int
    wanted: int
    rater: str
    evidence: str | None
    day: date | None
    number: int = 0  # row of the sheet, from 1


def foundations(staff: list[Person]) -> list[FoundationRow]:
    """Two raters an office; levels rise slowly, the harbour's mandate not at all."""
    rows = []
    for pmo in PMOS:
        rng = dice(f"foundations/{pmo}")
        raters = [person.name for person in staff if person.pmo == pmo][:2]
        base = {component: rng.uniform(1.8, 3.4) for component in FOUNDATIONS}
        wanted = {component: clamp(base[component] + 1.5, 3, 5) for component in FOUNDATIONS}
        days = {component: date(2026, 1, 1 + rng.randint(0, 27)) for component in FOUNDATIONS}
        for step, cycle in enumerate(CYCLES):
            for component in FOUNDATIONS:
                is_stale = (pmo, component) == STALE
                for rater in raters:
                    growth = 0 if is_stale else 0.25 * step
                    level = clamp(base[component] + growth + rng.gauss(0, 0.3), 1, 5)
                    day = STALE_DAY if is_stale else date(2026, 3 * step + 1, days[component].day)
                    has = is_stale or rng.random() > 0.15
                    rows.append(FoundationRow(cycle, pmo, component, level, wanted[component], rater,
                                              EVIDENCE[component] if has else None, day if has else None))
    for cycle in CYCLES:
        for number, row in enumerate((row for row in rows if row.cycle == cycle), 2):
            row.number = number
    return rows


def write_foundations(rows: list[FoundationRow], folder: Path) -> list[Path]:
    """A sheet a cycle; levels as a list offers them."""
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    book = new_workbook(path, "Foundation assessment", "Corporate PMO")
    bold, moment = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    for cycle in CYCLES:
        page = book.add_worksheet(cycle)
        page.set_column(0, len(HEADERS) - 1, 22)
        page.write_row(0, 0, HEADERS, bold)
        for row in (row for row in rows if row.cycle == cycle):
            at = row.number - 1
            page.write_row(at, 0, [PMOS[row.pmo], FOUNDATIONS[row.component],
                                   f"{row.level} - {MATURITY_LEVELS[row.level - 1]}",
                                   f"{row.wanted} - {MATURITY_LEVELS[row.wanted - 1]}", row.rater])
            if row.evidence and row.day:
                page.write_string(at, 5, row.evidence)
                page.write_datetime(at, 6, row.day, moment)
    book.close()
    return [path]


def facts(rows: list[FoundationRow]) -> list[dict[str, object]]:
    stale = next(row for row in rows if (row.pmo, row.component, row.cycle) == (*STALE, LATEST))
    return [{"kind": "staleEvidence", "file": FILE, "sheet": LATEST, "cell": f"G{stale.number}", "pmo": STALE[0],
             "component": STALE[1], "day": STALE_DAY.isoformat()}]
