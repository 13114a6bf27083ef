"""Everything that is known about the organisation before any of it is written."""

from __future__ import annotations

from dataclasses import dataclass

from .benefits import BenefitRow, benefits
from .competences import Competences, competences
from .customer_view import View, customer_view
from .expectations import Response, expectations
from .foundations import FoundationRow, foundations
from .indicators import Indicator, indicators
from .maturity import MaturitySheet, maturity
from .people import Customer, Person, people
from .portfolio import Project, portfolio
from .staffing import Staffing, staffing


@dataclass
class Organisation:
    staff: list[Person]
    customers: list[Customer]
    maturity: list[MaturitySheet]
    expectations: dict[str, list[Response]]
    competences: Competences
    projects: list[Project]
    foundations: list[FoundationRow]
    indicators: list[Indicator]
    benefits: list[BenefitRow]
    staffing: Staffing
    customer_view: list[View]


def organisation() -> Organisation:
    staff, customers, director = people()
    sheets = maturity(staff, customers)
    return Organisation(staff, customers, sheets, expectations(customers), competences(staff, director),
                        portfolio(customers), foundations(staff), indicators(), benefits(), staffing(staff),
                        customer_view(customers, sheets))
