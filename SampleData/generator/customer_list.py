"""The list of customers, and a short survey of three of them who are in no other."""

from __future__ import annotations

from pathlib import Path

from .catalogue import LATEST
from .people import Customer, email
from .reference import write_table

FILE, PULSE_FILE = "customers/Customer list.csv", f"expectations/Regulator pulse {LATEST}.csv"
SMALL_GROUP = "Regulators"
REGULATORS = [("Ines Calder", 4, 8), ("Tom Brandt", 3, 6), ("Lea Moreau", 4, 9)]  # overall, recommendation


def write_customers(customers: list[Customer], folder: Path) -> list[Path]:
    """One list for all cycles."""
    rows = [[customer.name, email(customer.name), customer.group] for customer in customers]
    rows += [[name, email(name), SMALL_GROUP] for name, _, _ in REGULATORS]
    write_table(folder / FILE, ["Customer", "Email", "Customer group"], rows)
    write_table(folder / PULSE_FILE,
                ["Email", "Customer group", "Overall, how satisfied are you with the PMO's services?",
                 "How likely are you to recommend the PMO to a colleague?"],
                [[email(name), SMALL_GROUP, overall, recommendation] for name, overall, recommendation in REGULATORS])
    return []


def facts(customers: list[Customer]) -> list[dict[str, object]]:
    first = len(customers) + 2
    return [{"kind": "smallGroup", "file": FILE, "firstRow": first, "lastRow": first + len(REGULATORS) - 1,
             "group": SMALL_GROUP, "listed": len(REGULATORS), "answered": len(REGULATORS)}]
