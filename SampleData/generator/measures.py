"""Planted facts and expected figures of foundations, indicators, value, staffing, customer lists and verdicts."""

from __future__ import annotations

from collections import Counter
from typing import Any

from . import benefits, customer_list, customer_view, foundations, indicators, staffing
from .catalogue import CYCLES, FOUNDATIONS, GROUPS, LATEST, PMOS, SERVICES
from .expectations import DRIVERS, KANO, KANO_KINDS, STAGES, file_name
from .figures import counted, mean
from .organisation import Organisation

Row = dict[str, Any]


def facts(made: Organisation) -> list[Row]:
    latest = made.expectations[LATEST]
    return [
        *foundations.facts(made.foundations), *indicators.facts(made.indicators), *benefits.facts(made.benefits),
        *staffing.facts(made.staffing), *customer_list.facts(made.customers),
        *customer_view.facts(made.customer_view, made.maturity),
        {"kind": "drivers", "file": file_name(LATEST, latest), "sheet": "Sheet1", "weights": DRIVERS},
        {"kind": "kano", "file": file_name(LATEST, latest), "sheet": "Sheet1", "kinds": KANO_KINDS},
    ]


def foundation_figures(made: Organisation) -> list[Row]:
    rows = []
    for cycle in CYCLES:
        for pmo in PMOS:
            for component in FOUNDATIONS:
                own = [r for r in made.foundations if (r.cycle, r.pmo, r.component) == (cycle, pmo, component)]
                rows.append({"cycle": cycle, "pmo": pmo, "component": component, "n": len(own),
                             "mean": mean(r.level for r in own), "target": own[0].wanted})
    return rows


def indicator_figures(made: Organisation) -> list[Row]:
    """Reached: current over goal, or goal over current where lower is better, 1 at most; None for a goal of zero."""
    rows = []
    for cycle in CYCLES:
        for one in made.indicators:
            current = one.current[cycle]
            ratio = None if one.goal == 0 else current / one.goal if one.direction == "higher" else one.goal / current
            rows.append({"cycle": cycle, "pmo": one.pmo, "service": one.service, "indicator": one.name,
                         "goal": one.goal, "current": current, "relevance": one.relevance, "direction": one.direction,
                         "reached": None if ratio is None else round(min(1, ratio), 12)})
    return rows


def verdict_figures(made: Organisation) -> list[Row]:
    """Over the responses that count; the regulators' answers are in the latest cycle too."""
    rows = []
    for cycle, responses in made.expectations.items():
        kept = counted(responses)
        overall = [r.overall for r in kept if r.overall is not None]
        likely = [r.recommendation for r in kept if r.recommendation is not None]
        if cycle == LATEST:
            overall += [o for _, o, _ in customer_list.REGULATORS]
            likely += [r for _, _, r in customer_list.REGULATORS]
        rows.append({"cycle": cycle, "nOverall": len(overall), "meanOverall": mean(overall), "nRecommendation": len(likely),
                     "promoters": sum(value >= 9 for value in likely), "detractors": sum(value <= 6 for value in likely),
                     "stages": {stage: sum(r.stage == stage for r in kept) for stage in STAGES}})
    return rows


def kano_figures(made: Organisation) -> list[Row]:
    """How often each pair of feelings was given, by their places from 1."""
    rows = []
    for outcome in KANO:
        pairs = Counter(r.feelings[outcome] for r in counted(made.expectations[LATEST]) if r.feelings)
        rows.append({"outcome": outcome, "kind": KANO_KINDS[outcome], "n": pairs.total(),
                     "pairs": {f"{a + 1}/{b + 1}": count for (a, b), count in sorted(pairs.items())}})
    return rows


def response_figures(made: Organisation) -> list[Row]:
    rows = []
    for cycle, responses in made.expectations.items():
        names = [r.customer for r in counted(responses)]
        for group in [*GROUPS, customer_list.SMALL_GROUP]:
            is_small = group == customer_list.SMALL_GROUP
            small = len(customer_list.REGULATORS)
            rows.append({"cycle": cycle, "group": group,
                         "listed": small if is_small else sum(c.group == group for c in made.customers),
                         "answered": (small if cycle == LATEST else 0) if is_small
                         else sum(c.group == group for c in names)})
    return rows


def figures(made: Organisation) -> Row:
    assigned = Counter(service for services in made.staffing.values() for service in services)
    return {
        "foundations": foundation_figures(made),
        "indicators": indicator_figures(made),
        "benefits": [{"cycle": r.cycle, "pmo": r.pmo, "outcome": r.outcome, "unit": r.unit, "planned": r.planned * 100,
                      "delivered": r.delivered * 100, "cost": None if r.cost is None else r.cost * 100}
                     for r in made.benefits],
        "staffing": [{"service": service, "people": assigned[service]} for service in SERVICES],
        "responses": response_figures(made),
        "verdicts": verdict_figures(made),
        "kano": kano_figures(made),
        "customerView": [{"pmo": customer_view.PMO, "service": service, "n": customer_view.RATERS,
                          "mean": mean(v.level for v in made.customer_view if v.service == service)}
                         for service in SERVICES],
    }
