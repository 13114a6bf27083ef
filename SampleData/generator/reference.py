"""The small CSV files that tie the assessments together."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from .catalogue import COMPETENCES, PMOS, ROLES, SERVICES, SYNONYMS


def write_table(path: Path, header: list[str], rows: list[list[object]]) -> Path:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.getvalue().encode())
    return path


def write_catalogues(folder: Path) -> list[Path]:
    here = folder / "catalogue"
    return [
        write_table(here / "pmos.csv", ["id", "name"], [list(item) for item in PMOS.items()]),
        write_table(here / "roles.csv", ["role", "competence id", "competence", "required level"],
                    [[role, competence, COMPETENCES[competence], level]
                     for role, needs in ROLES.items() for competence, level in needs.items()]),
        write_table(here / "synonyms.csv", ["kind", "name", "synonym"],
                    [["service", SERVICES[service], name] for _, service, name in SYNONYMS]),
    ]
