"""Performance indicators of services: a long table of all offices but one, and one office's own sheet with a column a cycle."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .catalogue import CYCLES, LATEST, PMOS, SERVICES
from .people import dice
from .reference import write_table
from .workbooks import new_workbook

FILE, MATRIX_FILE, MATRIX_PMO = "kpi/Service KPIs.xlsx", "kpi/KPIs of the Harbour PMO.csv", "HAR"
ZERO = ("COR", "S08", "Decisions overdue")
LOWER = ("NOR", "O24", "Days to answer a change request")
HEADERS = ["PMO", "Service", "Indicator", "Goal", "Current", "Relevance", "Direction", "Unit", "Cycle"]

# Service, indicator, goal, relevance, direction, unit.
KINDS: list[tuple[str, str, float, float, str, str]] = [
    ("O21", "Reports on time", 95, 0.6, "higher", "%"), ("O21", "Corrections after publication", 4, 0.4, "lower", "reports"),
    ("O24", "Days to answer a change request", 5, 1, "lower", "days"), ("T11", "People trained", 40, 0.5, "higher", "people"),
    ("T11", "Course rating", 4.2, 0.5, "higher", "points"), ("S05", "Benefits with an owner", 90, 1, "higher", "%"),
    ("T18", "Reviews done as planned", 12, 1, "higher", "reviews"),
]


@dataclass
class Indicator:
    pmo: str
    service: str
    name: str
    goal: float
    current: dict[str, float]
    relevance: float
    direction: str
    unit: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.pmo, self.service, self.name


def indicators() -> list[Indicator]:
    found = []
    for pmo in PMOS:
        rng = dice(f"indicators/{pmo}")
        kinds = KINDS + ([(*ZERO[1:], 0, 1, "lower", "decisions")] if pmo == ZERO[0] else [])
        for service, name, goal, relevance, direction, unit in kinds:
            share = rng.uniform(0.7, 1.0)
            current = {}
            for step, cycle in enumerate(CYCLES):
                reached = share + 0.05 * step + rng.gauss(0, 0.03)
                value = goal * reached if direction == "higher" else goal * (2 - reached) if goal else 3 - step
                current[cycle] = round(value, 1)
            found.append(Indicator(pmo, service, name, goal, current, relevance, direction, unit))
    return found


def long_rows(all: list[Indicator]) -> list[tuple[Indicator, str]]:
    """The rows of the long table in their order."""
    return [(one, cycle) for cycle in CYCLES for one in all if one.pmo != MATRIX_PMO]


def row_of(all: list[Indicator], key: tuple[str, str, str], cycle: str) -> int:
    return next(number for number, (one, at) in enumerate(long_rows(all), 2) if (one.key, at) == (key, cycle))


def write_indicators(all: list[Indicator], folder: Path) -> list[Path]:
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    book = new_workbook(path, "Service KPIs", "Corporate PMO")
    page, bold = book.add_worksheet("KPIs"), book.add_format({"bold": True})
    page.set_column(0, len(HEADERS) - 1, 18)
    page.write_row(0, 0, HEADERS, bold)
    for number, (one, cycle) in enumerate(long_rows(all), 1):
        page.write_row(number, 0, [PMOS[one.pmo], SERVICES[one.service], one.name, one.goal, one.current[cycle],
                                   one.relevance, f"{one.direction} is better", one.unit, cycle])
    book.close()
    write_table(folder / MATRIX_FILE, ["Service", "KPI", "Target", "Weight", "Better", "Unit", *CYCLES],
                [[one.service, one.name, one.goal, one.relevance, "↑" if one.direction == "higher" else "↓", one.unit,
                  *one.current.values()] for one in all if one.pmo == MATRIX_PMO])
    return [path]


def facts(all: list[Indicator]) -> list[dict[str, object]]:
    lower = next(one for one in all if one.key == LOWER)
    return [
        {"kind": "zeroGoal", "file": FILE, "sheet": "KPIs", "cell": f"D{row_of(all, ZERO, CYCLES[0])}", "pmo": ZERO[0],
         "service": ZERO[1], "indicator": ZERO[2]},
        {"kind": "lowerIsBetter", "file": FILE, "sheet": "KPIs", "row": row_of(all, LOWER, LATEST), "pmo": LOWER[0],
         "service": LOWER[1], "indicator": LOWER[2], "goal": lower.goal, "current": lower.current[LATEST]},
    ]
