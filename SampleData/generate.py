"""Writes the sample data beside this file: `python generate.py` (Python 3.11, see requirements.txt).

The seed is fixed and no clock is read, so a second run gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.benefits import write_benefits
from generator.competences import write_matrix, write_ratings
from generator.customer_list import write_customers
from generator.customer_view import write_customer_view
from generator.expectations import write_expectations
from generator.foundations import write_foundations
from generator.indicators import write_indicators
from generator.maturity_workbooks import write_maturity
from generator.organisation import organisation
from generator.planted import planted, write_planted
from generator.portfolio import write_legacy, write_portfolio
from generator.readme import write_readme
from generator.reference import write_catalogues
from generator.staffing import write_staffing
from generator.workbooks import settle


def generate(folder: Path) -> None:
    made = organisation()
    workbooks = [
        *write_maturity(made.maturity, folder),
        *write_expectations(made.expectations, folder),
        write_matrix(made.competences.matrix, folder),
        write_portfolio(made.projects, folder),
        write_legacy(made.projects, folder),
        *write_foundations(made.foundations, folder),
        *write_indicators(made.indicators, folder),
        *write_benefits(made.benefits, folder),
        *write_customers(made.customers, folder),
        *write_customer_view(made.customer_view, folder),
        *write_staffing(made.staffing, folder),
    ]
    for path in workbooks:
        settle(path)
    write_ratings(made.competences.ratings, folder)
    write_catalogues(folder)
    facts = planted(made)
    write_planted(facts, folder)
    write_readme(facts, folder)


if __name__ == "__main__":
    generate(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent)
