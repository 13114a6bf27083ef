"""Expected figures, computed from the organisation's data and never from a file that was written."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median
from typing import Any

from .catalogue import COMPETENCES, GROUPS, LATEST, OUTCOMES, PMOS, ROLES
from .competences import Rating
from .customer_view import PMO as VIEWED_PMO
from .expectations import Response
from .maturity import Answer
from .organisation import Organisation
from .people import Person

Row = dict[str, Any]
RULES = [
    "Missing answers (blank, n/a, don't know, -, not observed, Not applicable) are left out of n.",
    "An answer outside the scale and a label that is no level count as missing; 'alternative' is the figure if the "
    "near-miss label is read as the level it resembles.",
    "The misspelt service is taken for the service it resembles; 'alternative' is the figure if its row is dropped.",
    "Hidden rows and columns count. Total rows do not.",
    "n, mean and median of maturity are of the office's own answers; where customers answered too, 'customers' are "
    "theirs and 'all' those of both together.",
    "Of two responses with the same e-mail address in a cycle the later completion counts.",
    "The ragged CSV row is left out; 'alternative' is the figure if it is repaired.",
    "Names are trimmed before they are compared.",
    "gap = mean of satisfaction - importance over respondents with both; means of importance and of satisfaction are "
    "over all who gave that answer.",
    "meanOthers leaves out the person's own rating; a person covers a competence that the role requires when "
    "meanOthers (or the consensus level of the matrix) reaches the required level.",
    "Portfolio figures are those of the 200 projects of the main workbook; the legacy workbook repeats 20 of them.",
    "Means and gaps are rounded to 12 decimals. Amounts are pence. Slip is forecast minus planned finish in days.",
]


def mean(values: Iterable[float]) -> float | None:
    listed = list(values)
    return round(sum(listed) / len(listed), 12) if listed else None


def summary(levels: list[int]) -> Row:
    return {"n": len(levels), "mean": mean(levels), "median": median(levels) if levels else None}


def levels(answers: list[Answer]) -> list[int]:
    return [answer.level for answer in answers if answer.level is not None]


def maturity_figures(made: Organisation) -> list[Row]:
    """A PMO, service and cycle."""
    rows: list[Row] = []
    seen: dict[str, list[int]] = {}
    for view in made.customer_view:
        seen.setdefault(view.service, []).append(view.level)
    for sheet in made.maturity:
        for row in sheet.rows:
            figure: Row = {"pmo": sheet.pmo, "service": row.service, "cycle": sheet.cycle,
                           **summary(levels(row.answers)), "target": row.wanted}
            if (sheet.pmo, sheet.cycle) == (VIEWED_PMO, LATEST):
                figure["customers"] = summary(seen[row.service])
                figure["all"] = summary(levels(row.answers) + seen[row.service])
            if any(answer.written == "Defned" for answer in row.answers):
                figure["alternative"] = summary(levels(row.answers) + [3])
            if "isue" in row.name:
                figure["alternative"] = summary([])
            rows.append(figure)
    return rows


def expectation_figure(responses: list[Response], outcome: str) -> Row:
    wishes = [level for r in responses if (level := r.importance[outcome]) is not None]
    got = [level for r in responses if (level := r.satisfaction[outcome]) is not None]
    pairs = [pair for r in responses if (pair := r.pair(outcome)) is not None]
    return {"nImportance": len(wishes), "meanImportance": mean(wishes), "nSatisfaction": len(got),
            "meanSatisfaction": mean(got), "nPairs": len(pairs), "gap": mean(b - a for a, b in pairs)}


def counted(responses: list[Response]) -> list[Response]:
    return [response for response in responses if not response.superseded]


def expectation_figures(made: Organisation) -> list[Row]:
    """An outcome and cycle, over everyone."""
    return [{"cycle": cycle, "outcome": outcome, **expectation_figure(counted(responses), outcome)}
            for cycle, responses in made.expectations.items() for outcome in OUTCOMES]


def group_figures(made: Organisation) -> list[Row]:
    """An outcome and customer group in the latest cycle."""
    latest = counted(made.expectations[LATEST])
    return [{"group": group, "outcome": outcome,
             **expectation_figure([r for r in latest if r.customer.group == group], outcome)}
            for group in GROUPS for outcome in OUTCOMES]


def competence_figure(ratings: list[Rating]) -> Row:
    others = [r.level for r in ratings if r.relation != "self" and r.level is not None]
    own = next((r.level for r in ratings if r.relation == "self"), None)
    return {"nOthers": len(others), "meanOthers": mean(others), "self": own, "required": ratings[0].required}


def by_person(made: Organisation) -> dict[tuple[Person, str], list[Rating]]:
    grouped: dict[tuple[Person, str], list[Rating]] = {}
    for rating in made.competences.ratings[LATEST]:
        grouped.setdefault((rating.person, rating.competence), []).append(rating)
    return grouped


def competence_figures(made: Organisation) -> list[Row]:
    """A person and competence of the latest CSV."""
    rows: list[Row] = []
    for (person, competence), ratings in by_person(made).items():
        kept = [rating for rating in ratings if not rating.ragged]
        figure: Row = {"person": person.name, "competence": competence, **competence_figure(kept)}
        if len(kept) < len(ratings):
            figure["alternative"] = competence_figure(ratings)
        rows.append(figure)
    return rows


def coverage(made: Organisation) -> dict[str, list[Person]]:
    """Who reaches the level that the role requires, a competence."""
    covered: dict[str, list[Person]] = {competence: [] for competence in COMPETENCES}
    for (person, competence), ratings in by_person(made).items():
        level = competence_figure([r for r in ratings if not r.ragged])["meanOthers"]
        if isinstance(level, (int, float)) and level >= ratings[0].required:
            covered[competence].append(person)
    for person, consensus in made.competences.matrix.items():
        for competence, required in ROLES[person.role].items():
            if (consensus[competence] or 0) >= required:
                covered[competence].append(person)
    return covered


def coverage_figures(made: Organisation) -> list[Row]:
    return [{"competence": competence, "required": sum(competence in ROLES[p.role] for p in made.staff),
             "covering": len(people)} for competence, people in coverage(made).items()]


def portfolio_figures(made: Organisation) -> list[Row]:
    rows: list[Row] = []
    for pmo in PMOS:
        own = [p for p in made.projects if p.pmo == pmo]
        slips = [(p.forecast - p.planned).days for p in own if p.forecast is not None]
        rows.append({"pmo": pmo, "projects": len(own),
                     **{rag.lower(): sum(p.rag == rag for p in own) for rag in ("Green", "Amber", "Red")},
                     "closed": sum(p.status == "Closed" for p in own), "budget": sum(p.budget for p in own),
                     "actual": sum(p.actual for p in own), "forecast": sum(p.expected for p in own),
                     "nSlip": len(slips), "meanSlip": mean(slips)})
    return rows
