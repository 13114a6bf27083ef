"""Who works for which service: a list with several services in a cell, and one team's grid with marks."""

from __future__ import annotations

from pathlib import Path

from .catalogue import MATRIX_TEAM, PMOS, SERVICES
from .people import Person, dice
from .reference import write_table
from .workbooks import new_workbook

FILE, MATRIX_FILE = "staffing/Staffing.csv", "staffing/Staffing of the Portfolio Office.xlsx"
ALONE = "S06"  # one person in the whole organisation

Staffing = dict[Person, list[str]]


def staffing(staff: list[Person]) -> Staffing:
    """Two to five services a person; the one that nobody shares goes to the last of the matrix team."""
    rng = dice("staffing")
    common = [service for service in SERVICES if service != ALONE]
    strategic = [service for service in common if service[0] == "S"]
    assigned = {}
    for person in staff:
        pool = strategic + ["T14", "T19", "O21"] if person.team == MATRIX_TEAM else common
        assigned[person] = sorted(rng.sample(pool, rng.randint(2, 5)), key=list(SERVICES).index)
    alone = [person for person in staff if person.team == MATRIX_TEAM][-1]
    assigned[alone] = sorted([*assigned[alone], ALONE], key=list(SERVICES).index)
    return assigned


def write_staffing(assigned: Staffing, folder: Path) -> list[Path]:
    write_table(folder / FILE, ["Person", "PMO", "Team", "Role", "Services"],
                [[person.name, PMOS[person.pmo], person.team, person.role, "; ".join(services)]
                 for person, services in assigned.items() if person.team != MATRIX_TEAM])
    path = folder / MATRIX_FILE
    book = new_workbook(path, "Staffing of the Portfolio Office", "Corporate PMO")
    page, bold = book.add_worksheet("Corporate PMO"), book.add_format({"bold": True})
    page.set_column(0, 2, 22)
    page.write_row(0, 0, ["Name", "Team", "Role", *SERVICES.values()], bold)
    team = [person for person in assigned if person.team == MATRIX_TEAM]
    for number, person in enumerate(team, 1):
        page.write_row(number, 0, [person.name, person.team, person.role])
        for column, service in enumerate(SERVICES, 3):
            if service in assigned[person]:
                page.write_string(number, column, "x")
    book.close()
    return [path]


def facts(assigned: Staffing) -> list[dict[str, object]]:
    alone = [person for person, services in assigned.items() if ALONE in services]
    team = [person for person in assigned if person.team == MATRIX_TEAM]
    assert len(alone) == 1
    return [{"kind": "singleAssignment", "file": MATRIX_FILE, "sheet": "Corporate PMO",
             "row": team.index(alone[0]) + 2, "service": ALONE, "person": alone[0].name}]
