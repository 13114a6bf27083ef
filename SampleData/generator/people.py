"""Staff, customers and the dice that everything is thrown with."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass

from .catalogue import FIRST_NAMES, GROUPS, LAST_NAMES, ROLES, SEED, TEAMS


def dice(topic: str) -> random.Random:
    """One generator a topic, so that a change to one kind of file leaves the others alone."""
    return random.Random(f"{SEED}/{topic}")


def clamp(value: float, low: int, high: int) -> int:
    return max(low, min(high, round(value)))


def email(name: str) -> str:
    """`Þór Groß` -> `thor.gross@example.org`."""
    for letter, plain in {"ß": "ss", "ø": "o", "Ø": "O", "Þ": "Th", "þ": "th", "'": "", " ": "."}.items():
        name = name.replace(letter, plain)
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return folded.lower() + "@example.org"


@dataclass(frozen=True)
class Person:
    name: str
    team: str
    role: str

    @property
    def pmo(self) -> str:
        return TEAMS[self.team][0]


@dataclass(frozen=True)
class Customer:
    name: str
    group: str


def people() -> tuple[list[Person], list[Customer], str]:
    """60 staff, 150 customers and the director, all with different names."""
    rng = dice("people")
    names = [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]
    rng.shuffle(names)
    unique, mails = [], set()
    for name in names:
        if email(name) not in mails:
            mails.add(email(name))
            unique.append(name)
    supply = iter(unique)
    others = [role for role in ROLES if role != "PMO lead"]
    staff = [Person(next(supply), team, "PMO lead" if i == 0 else others[i % 3])
             for team, (_, size) in TEAMS.items() for i in range(size)]
    customers = [Customer(next(supply), group) for group, size in GROUPS.items() for _ in range(size)]
    return staff, customers, next(supply)
