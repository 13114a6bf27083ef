"""Competence ratings: the CSV exports of a staff system, and one team's matrix."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from .catalogue import COMPETENCE_LEVELS, COMPETENCES, CYCLES, LATEST, MATRIX_TEAM, PMOS, ROLES
from .people import Person, clamp, dice
from .workbooks import save

SINGLE_COMPETENCE = "C22"


@dataclass
class Rating:
    person: Person
    competence: str
    rater: str
    relation: str
    level: int | None  # None: written as "not observed"
    day: date
    written_person: str | None = None
    written_rater: str | None = None

    @property
    def required(self) -> int:
        return ROLES[self.person.role][self.competence]

    @property
    def ragged(self) -> bool:
        return ";" in (self.written_rater or "")


@dataclass
class Competences:
    ratings: dict[str, list[Rating]] = field(default_factory=dict)
    matrix: dict[Person, dict[str, int | None]] = field(default_factory=dict)


def single_person(staff: list[Person]) -> Person:
    """The only one at the required level of the single competence."""
    return next(p for p in staff if p.team == "Harbour Delivery" and p.role == "Project controller")


def true_levels(staff: list[Person]) -> dict[tuple[Person, str], float]:
    only = single_person(staff)
    levels = {}
    for person in staff:
        rng = dice(f"levels/{person.name}")
        talent = rng.gauss(0.05, 0.4)
        for competence in COMPETENCES:
            need = ROLES[person.role].get(competence)
            level = (rng.uniform(0, 2.2) if need is None else need + talent + rng.gauss(-0.1, 0.7))
            if competence == SINGLE_COMPETENCE:
                level = 3.6 if person == only else rng.uniform(0, 0.9)
            levels[person, competence] = level
    return levels


def competences(staff: list[Person], director: str) -> Competences:
    """Ratings by self, manager and peers in the CSVs; a manager's consensus for the matrix team."""
    levels, only = true_levels(staff), single_person(staff)
    made = Competences()
    for cycle in CYCLES:
        rng = dice(f"competences/{cycle}")
        latest, month = cycle == LATEST, 3 * (CYCLES.index(cycle) + 1)
        rated = [p for p in staff if p.team != MATRIX_TEAM and (latest or p == only or rng.random() < 0.55)]
        ratings = []
        for person in rated:
            lead = next(p.name for p in staff if p.team == person.team and p.role == "PMO lead")
            manager = director if person.name == lead else lead
            peers = [p.name for p in staff if p.team == person.team and p.name not in (person.name, manager)]
            for competence in ROLES[person.role]:
                raters = [(person.name, "self", 0.3), (manager, "manager", 0.0)]
                if latest and rng.random() < 0.6:
                    raters.append((rng.choice(peers), "peer", 0.1))
                for rater, relation, bias in raters:
                    top = 1 if competence == SINGLE_COMPETENCE and person != only else 4
                    low = 3 if competence == SINGLE_COMPETENCE and person == only else 0
                    drift = 0.1 * CYCLES.index(cycle) - 0.2
                    level = clamp(levels[person, competence] + bias + drift + rng.gauss(0, 0.4), low, top)
                    observed = relation == "self" or low == 3 or rng.random() > 0.015
                    ratings.append(Rating(person, competence, rater, relation, level if observed else None,
                                          date(2026, month, rng.randint(1, 25))))
        made.ratings[cycle] = ratings
    rng = dice("competences/matrix")
    for person in (p for p in staff if p.team == MATRIX_TEAM):
        made.matrix[person] = {
            c: None if c not in ROLES[person.role] and rng.random() < 0.3
            else clamp(levels[person, c] + rng.gauss(0, 0.3), 0, 1 if c == SINGLE_COMPETENCE else 4) for c in COMPETENCES}
    latest_ratings = made.ratings[LATEST]
    ragged = next(r for r in latest_ratings[400:] if r.relation == "peer" and r.level is not None)
    first, last = ragged.rater.split(" ", 1)
    ragged.written_rater = f"{last}; {first}"
    spaced = next(r for r in latest_ratings[900:] if r.relation == "manager" and r.level is not None)
    spaced.written_person = spaced.person.name + " "
    return made


CSV_HEADER = "Person;Team;Role;PMO;Competence;Rated by;Relation;Level;Required level;Date"
MATRIX_FILE = f"competences/Competence matrix {LATEST}.xlsx"
MATRIX_HEADER_ROW = 5


def csv_name(cycle: str) -> str:
    return f"competences/competence-ratings-{cycle}.csv"


def csv_line(rating: Rating) -> str:
    """No quoting at all: that is how one name with a semicolon made its row ragged."""
    person = rating.person
    level = "not observed" if rating.level is None else str(rating.level)
    return ";".join([rating.written_person or person.name, person.team, person.role, PMOS[person.pmo],
                     COMPETENCES[rating.competence], rating.written_rater or rating.rater, rating.relation, level,
                     str(rating.required), f"{rating.day:%d.%m.%Y}"])


def write_ratings(ratings: dict[str, list[Rating]], folder: Path) -> list[Path]:
    paths = []
    for cycle, rows in ratings.items():
        path = folder / csv_name(cycle)
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [CSV_HEADER, *map(csv_line, rows)]
        path.write_bytes("".join(line + "\r\n" for line in lines).encode("cp1252"))
        paths.append(path)
    return paths


def write_matrix(matrix: dict[Person, dict[str, int | None]], folder: Path) -> Path:
    """People down, competences across, heads on their side, coloured by level."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Matrix"
    last = 3 + len(COMPETENCES)
    for number, line in enumerate([f"Competence matrix — {MATRIX_TEAM}", f"{PMOS['COR']}, cycle {LATEST}",
                                   "Consensus level after the managers' round; 0-4, see Legend"], 1):
        page.cell(number, 1, line).font = Font("Calibri", 16 if number == 1 else 11, bold=number == 1)
        page.merge_cells(start_row=number, end_row=number, start_column=1, end_column=last)
    for column, name in enumerate(["Person", "Role", "Team", *COMPETENCES.values()], 1):
        cell = page.cell(MATRIX_HEADER_ROW, column, name)
        cell.font, cell.fill = Font("Calibri", 11, bold=True), PatternFill("solid", fgColor="D9E1F2")
        cell.alignment = Alignment(text_rotation=90 if column > 3 else 0, vertical="bottom", wrap_text=column <= 3)
        page.column_dimensions[get_column_letter(column)].width = 4.5 if column > 3 else 22
    page.row_dimensions[1].height, page.row_dimensions[MATRIX_HEADER_ROW].height = 24, 230
    page.page_setup.orientation, page.sheet_properties.pageSetUpPr.fitToPage = "landscape", True
    shades = ["F7F7F7", "DCEBF5", "AFD1E7", "6BAED6", "2171B5"]
    for number, (person, levels) in enumerate(matrix.items(), MATRIX_HEADER_ROW + 1):
        for column, value in enumerate([person.name, person.role, person.team, *levels.values()], 1):
            cell = page.cell(number, column, value)
            if column > 3:
                cell.alignment = Alignment("center")
                if isinstance(value, int):
                    cell.fill = PatternFill("solid", fgColor=shades[value])
    page.freeze_panes = page.cell(MATRIX_HEADER_ROW + 1, 4)
    legend = book.create_sheet("Legend")
    for entry in [("Level", "Meaning"), *enumerate(COMPETENCE_LEVELS), (None, None),
                  ("Empty", "Not discussed: the competence does not belong to the role")]:
        legend.append(entry)
    path = folder / MATRIX_FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    save(book, path, f"Competence matrix {LATEST}", MATRIX_TEAM)
    return path
