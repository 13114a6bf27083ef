"""Customer expectations: the responses, and the export of Microsoft Forms."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from .catalogue import COMMENTS, CYCLES, IMPORTANCE, LATEST, OUTCOMES, SATISFACTION
from .people import Customer, clamp, dice, email
from .workbooks import new_workbook

MISSED_OUTCOME, WORST_GROUP = "E05", "Sponsors"
DRIVERS = {"E14": 0.6, "E09": 0.4}  # what overall satisfaction is made of
STAGES = ["Exploration", "Design", "Deployment", "Enhancement", "Realisation"]
FEELINGS = ["I like it that way", "I expect it", "I am neutral", "I can live with it", "I dislike it"]
# Outcome: what most say with it and without it, by their places in FEELINGS.
KANO = {"E07": (1, 4), "E05": (0, 4), "E14": (0, 2), "E29": (2, 2), "E28": (0, 3)}
KANO_KINDS = {"E07": "must-be", "E05": "one-dimensional", "E14": "attractive", "E29": "indifferent",
              "E28": "attractive"}


@dataclass
class Response:
    customer: Customer
    start: datetime
    completion: datetime
    importance: dict[str, int | None]
    satisfaction: dict[str, int | None]
    not_applicable: set[str]
    overall: int | None
    comment: str | None
    id: int = 0
    written_name: str | None = None
    superseded: bool = False
    recommendation: int | None = None
    stage: str = ""
    feelings: dict[str, tuple[int, int]] | None = None

    def pair(self, outcome: str) -> tuple[int, int] | None:
        wish, got = self.importance[outcome], self.satisfaction[outcome]
        return None if wish is None or got is None else (wish, got)


RESPONDENTS = {"2026-Q1": 106, "2026-Q2": 111, "2026-Q3": 117}


def response(customer: Customer, cycle: str, rng: random.Random) -> Response:
    """One customer's answers; the missed outcome is wanted by all and satisfies nobody, sponsors least."""
    step = CYCLES.index(cycle)
    wishes: dict[str, int | None] = {}
    got: dict[str, int | None] = {}
    not_applicable: set[str] = set()
    lean = rng.gauss(0, 0.35)
    for outcome in OUTCOMES:
        base = dice(f"outcome/{outcome}")
        wish, served = base.uniform(3.0, 4.3), base.uniform(2.9, 4.0)
        tilt = dice(f"outcome/{outcome}/{customer.group}")
        wish, served = wish + tilt.gauss(0, 0.3), served + tilt.gauss(0, 0.25) + 0.08 * step
        if outcome == MISSED_OUTCOME:
            wish, served = 4.75, 1.15 if customer.group == WORST_GROUP else 2.2 - 0.04 * step
            level, reached = clamp(wish + rng.gauss(0, 0.55), 3, 5), clamp(served + rng.gauss(0, 0.6), 1, 4)
        else:
            level = clamp(wish + lean + rng.gauss(0, 0.75), 1, 5)
            reached = clamp(served - lean * 0.5 + rng.gauss(0, 0.8), 1, 5)
        wishes[outcome] = None if rng.random() < 0.02 else level
        chance = rng.random()
        got[outcome] = None if chance < 0.06 else reached
        if chance < 0.035:
            not_applicable.add(outcome)
    month = 3 * (step + 1)
    start = datetime(2026, month, rng.randint(2, 25), rng.randint(7, 18), rng.randint(0, 59), rng.randint(0, 59))
    completion = start + timedelta(seconds=rng.randint(240, 1500))
    overall = None if rng.random() < 0.02 else clamp(3.1 + 0.1 * step + rng.gauss(0, 0.8), 1, 5)
    comment = rng.choice(COMMENTS) if rng.random() < 0.35 else None
    return Response(customer, start, completion, wishes, got, not_applicable, overall, comment)


def verdict(answer: Response, cycle: str) -> None:
    """What was asked of the office as a whole: overall satisfaction follows two outcomes, and the recommendation follows it."""
    rng = dice(f"verdict/{cycle}/{answer.customer.name}")
    answer.stage = rng.choice(STAGES)
    if cycle == LATEST:
        answer.feelings = {outcome: tuple(place if rng.random() < 0.8 else rng.randrange(5) for place in usual)
                           for outcome, usual in KANO.items()}
    if answer.overall is None:
        return
    seen = {outcome: answer.satisfaction[outcome] or 3 for outcome in DRIVERS}
    drawn = sum(weight * seen[outcome] for outcome, weight in DRIVERS.items())
    answer.overall = clamp(drawn + rng.gauss(0, 0.3), 1, 5)
    answer.recommendation = clamp(2 * answer.overall - 0.5 + rng.gauss(0, 1), 0, 10)


def expectations(customers: list[Customer]) -> dict[str, list[Response]]:
    """Responses a cycle in order of completion, numbered as Forms does; the last cycle holds one person twice."""
    cycles = {}
    for cycle in CYCLES:
        rng = dice(f"expectations/{cycle}")
        responses = [response(customer, cycle, rng) for customer in rng.sample(customers, RESPONDENTS[cycle])]
        if cycle == LATEST:
            kept = next(r for r in responses if r.customer.group == "Project managers" and r.completion.day > 15)
            first = response(kept.customer, cycle, rng)
            first.start, first.completion = (t - timedelta(days=9, minutes=47) for t in (kept.start, kept.completion))
            first.superseded = True
            responses.append(first)
        responses.sort(key=lambda r: r.completion)
        for number, answer in enumerate(responses, 1):
            answer.id = number
            verdict(answer, cycle)
        if cycle == "2026-Q2":
            responses[20].written_name = responses[20].customer.name + " "
        cycles[cycle] = responses
    return cycles


HEADERS = (["ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
            "Which customer group do you belong to?"]
           + [f"Importance: {name}" for name in OUTCOMES.values()]
           + [f"Satisfaction: {name}" for name in OUTCOMES.values()]
           + ["Overall, how satisfied are you with the PMO's services?\n(1 = very dissatisfied, 5 = very satisfied)",
              "What should we do better?\u00a0",
              "How likely are you to recommend the PMO to a colleague?\n(0 = not at all likely, 10 = extremely likely)",
              "Which stage of the cooperation are you in?"])
PAIRS = [f"How would you feel if {OUTCOMES[outcome].lower()} were {end}?"
         for outcome in KANO for end in ("provided", "not provided")]


def headers(cycle: str) -> list[str]:
    """The pairs of questions were asked in the last cycle alone."""
    return HEADERS + (PAIRS if cycle == LATEST else [])


def file_name(cycle: str, responses: list[Response]) -> str:
    """Forms puts the numbers of the first and last response into the name."""
    return f"expectations/Customer expectations {cycle}(1-{len(responses)}).xlsx"


def cells(response: Response) -> list[int | str | datetime | None]:
    """One row of the export, in the order of HEADERS."""
    wishes = [None if level is None else IMPORTANCE[level - 1] for level in response.importance.values()]
    got = ["Not applicable" if outcome in response.not_applicable else None if level is None
           else SATISFACTION[level - 1] for outcome, level in response.satisfaction.items()]
    name = response.written_name or response.customer.name
    feelings = [FEELINGS[place] for pair in (response.feelings or {}).values() for place in pair]
    return [response.id, response.start, response.completion, email(response.customer.name), name, None,
            response.customer.group, *wishes, *got, response.overall, response.comment, response.recommendation,
            response.stage, *feelings]


def write_expectations(cycles: dict[str, list[Response]], folder: Path) -> list[Path]:
    """One sheet with one table, all columns as wide as Forms makes them."""
    paths = []
    for cycle, responses in cycles.items():
        path = folder / file_name(cycle, responses)
        path.parent.mkdir(parents=True, exist_ok=True)
        book = new_workbook(path, f"Customer expectations {cycle}", "Microsoft Forms")
        page, moment = book.add_worksheet("Sheet1"), book.add_format({"num_format": "m/d/yy h:mm:ss"})
        names = headers(cycle)
        page.set_column(0, len(names) - 1, 20)
        page.add_table(0, 0, len(responses), len(names) - 1,
                       {"name": "Table1", "columns": [{"header": header} for header in names]})
        for number, response in enumerate(responses, 1):
            for column, value in enumerate(cells(response)):
                if isinstance(value, datetime):
                    page.write_datetime(number, column, value, moment)
                elif isinstance(value, str):
                    page.write_string(number, column, value)
                elif value is not None:
                    page.write_number(number, column, value)
        book.close()
        paths.append(path)
    return paths
