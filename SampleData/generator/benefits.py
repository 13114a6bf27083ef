"""The register of benefits: what was planned and delivered of outcomes, in thousands of pounds and in days."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .catalogue import CYCLES, LATEST, OUTCOMES, PMOS
from .people import dice
from .workbooks import new_workbook

FILE = "value/Benefits register.xlsx"
ABOVE = ("NOR", "E07")
HEADERS = ["PMO", "Outcome", "Benefit", "Planned", "Delivered", "Cost", "Unit", "Cycle"]
KINDS = [("E07", "Fewer late penalties", "GBP", 120_000), ("E08", "Overruns avoided", "GBP", 200_000),
         ("E13", "Days saved to delivery", "days", 60), ("E05", "Waiting time for approvals saved", "days", 90)]


@dataclass
class BenefitRow:
    pmo: str
    outcome: str
    name: str
    unit: str
    cycle: str
    planned: int
    delivered: int
    cost: int | None


def benefits() -> list[BenefitRow]:
    """Most stay a little below the plan; one office's penalties are half as many again."""
    rows = []
    for cycle in CYCLES:
        for pmo in PMOS:
            rng = dice(f"benefits/{pmo}/{cycle}")
            for outcome, name, unit, size in KINDS:
                planned = round(size * rng.uniform(0.7, 1.3), -2 if unit == "GBP" else 0)
                share = 1.5 if (pmo, outcome) == ABOVE else rng.uniform(0.45, 0.95)
                cost = round(planned * rng.uniform(0.1, 0.3), -2) if unit == "GBP" else None
                rows.append(BenefitRow(pmo, outcome, name, unit, cycle, int(planned), int(planned * share),
                                       None if cost is None else int(cost)))
    return rows


def write_benefits(rows: list[BenefitRow], folder: Path) -> list[Path]:
    path = folder / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    book = new_workbook(path, "Benefits register", "Corporate PMO")
    page, bold = book.add_worksheet("Benefits"), book.add_format({"bold": True})
    page.set_column(0, len(HEADERS) - 1, 18)
    page.write_row(0, 0, HEADERS, bold)
    for number, row in enumerate(rows, 1):
        page.write_row(number, 0, [PMOS[row.pmo], OUTCOMES[row.outcome], row.name, row.planned, row.delivered, row.cost,
                                   row.unit, row.cycle])
    book.close()
    return [path]


def facts(rows: list[BenefitRow]) -> list[dict[str, object]]:
    number, row = next((number, row) for number, row in enumerate(rows, 2)
                       if (row.pmo, row.outcome, row.cycle) == (*ABOVE, LATEST))
    assert all(row.delivered < row.planned for row in rows if (row.pmo, row.outcome) != ABOVE)
    return [{"kind": "abovePlan", "file": FILE, "sheet": "Benefits", "row": number, "pmo": row.pmo,
             "outcome": row.outcome, "planned": row.planned, "delivered": row.delivered, "unit": row.unit}]
