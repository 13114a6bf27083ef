"""Maturity assessments: the answers behind each office's own workbook."""

from __future__ import annotations

from dataclasses import dataclass

from .catalogue import CYCLES, PMOS, REMARKS, SERVICES, SYNONYMS
from .people import Customer, Person, clamp, dice

LOW_SERVICE = ("HAR", "S05")


@dataclass
class Answer:
    """`level` is what counts (None: missing); `written` is the cell's text where it differs from the level."""
    level: int | None
    written: str | int | None = None


@dataclass
class ServiceRow:
    service: str
    name: str
    answers: list[Answer]
    wanted: int | None
    remark: str | None
    hidden: bool = False


@dataclass
class MaturitySheet:
    pmo: str
    cycle: str
    raters: list[str]
    rows: list[ServiceRow]
    hidden_rater: int | None = None

    @property
    def header_row(self) -> int:
        """1-based; the Corporate PMO has one more line above its table."""
        return 6 if self.pmo == "COR" else 5

    @property
    def first_row(self) -> int:
        return self.header_row + 2

    @property
    def total_row(self) -> int:
        return self.first_row + len(self.rows)

    def row(self, service: str) -> ServiceRow:
        return next(row for row in self.rows if row.service == service)

    def row_number(self, service: str) -> int:
        return self.first_row + list(SERVICES).index(service)

    def cell(self, service: str, rater: int) -> str:
        return f"{chr(ord('C') + rater)}{self.row_number(service)}"


TEXT_RATERS = {"COR": [1, 4]}  # columns whose numbers are stored as text
MISSING_WORDS = {"NOR": ["n/a"], "HAR": ["don't know"], "SIG": ["n/a", "Don't know"], "COR": ["-", "n/a"]}
RATERS = {"NOR": 6, "HAR": 5, "SIG": 8, "COR": 7}
STANDING = {"NOR": 2.75, "HAR": 2.05, "SIG": 2.45, "COR": 3.25}


def rater_names(pmo: str, staff: list[Person], customers: list[Customer]) -> list[str]:
    """As each office writes them: `A. Weber`, initials, or the full name. Two raters are customers."""
    rng = dice(f"raters/{pmo}")
    pool = [p.name for p in staff if p.pmo == pmo][:RATERS[pmo] + 3] + [c.name for c in rng.sample(customers, 2)]
    rng.shuffle(pool)
    style = {"HAR": lambda n: "".join(w[0] for w in n.split()).upper(), "COR": lambda n: n}
    written: list[str] = []
    for name in pool:
        short = style.get(pmo, lambda n: f"{n[0]}. {n.split(' ', 1)[1]}")(name)
        if short not in written:
            written.append(short)
    return written[:RATERS[pmo]]


def maturity(staff: list[Person], customers: list[Customer]) -> list[MaturitySheet]:
    """One sheet a PMO and cycle; levels drift upwards, offices and raters differ."""
    common = {service: dice(f"service/{service}").gauss(0, 0.55) for service in SERVICES}
    own_names = {(pmo, service): name for pmo, service, name in SYNONYMS}
    sheets = []
    for pmo in PMOS:
        rng = dice(f"maturity/{pmo}")
        raters = rater_names(pmo, staff, customers)
        severity = [rng.gauss(0, 0.3) for _ in raters]
        true = {service: STANDING[pmo] + common[service] + rng.gauss(0, 0.4) for service in SERVICES}
        wanted = {service: clamp(true[service] + rng.choice([0.6, 1, 1.4, 2]), 3, 5) for service in SERVICES}
        if pmo == LOW_SERVICE[0]:
            true[LOW_SERVICE[1]], wanted[LOW_SERVICE[1]] = 1.2, 5
        for step, cycle in enumerate(CYCLES):
            rows = []
            for service, name in SERVICES.items():
                low = (pmo, service) == LOW_SERVICE
                growth = 0 if low else step * rng.uniform(0.05, 0.3)
                answers = []
                for rater in severity:
                    level = clamp(true[service] + growth + rater + rng.gauss(0, 0.45), 1, 2 if low else 5)
                    chance = rng.random()
                    if low or chance > 0.055:
                        answers.append(Answer(level))
                    else:
                        answers.append(Answer(None, None if chance < 0.03 else rng.choice(MISSING_WORDS[pmo])))
                target = None if not low and rng.random() < 0.01 else wanted[service]
                remark = rng.choice(REMARKS) if rng.random() < 0.2 else None
                rows.append(ServiceRow(service, own_names.get((pmo, service), name), answers, target, remark))
            sheets.append(MaturitySheet(pmo, cycle, raters, rows))
    return plant_maturity(sheets)


def plant_maturity(sheets: list[MaturitySheet]) -> list[MaturitySheet]:
    """What tests look for; `planted.py` says where it stands."""
    at = {(sheet.pmo, sheet.cycle): sheet for sheet in sheets}
    for row in at["COR", "2026-Q2"].rows:
        row.answers[3] = Answer(3)
    at["SIG", "2026-Q3"].row("O24").name = "Risk, isue and change support"
    at["SIG", "2026-Q2"].row("T11").answers[2] = Answer(None, "Defned")
    at["NOR", "2026-Q3"].row("O21").answers[1] = Answer(None, 7)
    at["NOR", "2026-Q3"].row("T17").hidden = True
    at["NOR", "2026-Q1"].row("T12").answers[4] = Answer(4, "4")
    at["HAR", "2026-Q2"].row("T12").name += " "
    at["COR", "2026-Q1"].hidden_rater = 2
    return sheets
