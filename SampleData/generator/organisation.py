"""Everything that is known about the organisation before any of it is written."""

from __future__ import annotations

from dataclasses import dataclass

from .competences import Competences, competences
from .expectations import Response, expectations
from .maturity import MaturitySheet, maturity
from .people import Customer, Person, people
from .portfolio import Project, portfolio


@dataclass
class Organisation:
    staff: list[Person]
    customers: list[Customer]
    maturity: list[MaturitySheet]
    expectations: dict[str, list[Response]]
    competences: Competences
    projects: list[Project]


def organisation() -> Organisation:
    staff, customers, director = people()
    return Organisation(staff, customers, maturity(staff, customers), expectations(customers),
                        competences(staff, director), portfolio(customers))
