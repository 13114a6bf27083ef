"""What was planted where, how much each file holds, and the figures to expect: `planted.json`."""

from __future__ import annotations

import json
from pathlib import Path

from . import competences, customer_view, expectations, figures, maturity_workbooks, measures, portfolio
from .catalogue import (CYCLES, GROUPS, LATEST, MATRIX_TEAM, OUTCOMES, PMOS, ORGANISATION, SEED, SERVICES, SYNONYMS,
                        TEAMS)
from .competences import SINGLE_COMPETENCE
from .expectations import MISSED_OUTCOME, WORST_GROUP
from .figures import Row, counted, expectation_figure, levels, summary
from .maturity import LOW_SERVICE, TEXT_RATERS, MaturitySheet
from .organisation import Organisation
from .people import email


def sheet_of(made: Organisation, pmo: str, cycle: str) -> MaturitySheet:
    return next(sheet for sheet in made.maturity if (sheet.pmo, sheet.cycle) == (pmo, cycle))


def place(sheet: MaturitySheet, **rest: object) -> Row:
    return {"file": maturity_workbooks.file_name(sheet.pmo), "sheet": sheet.cycle, **rest}


# -- facts -------------------------------------------------------------------------------------------------------

def maturity_facts(made: Organisation) -> list[Row]:
    pmo, service = LOW_SERVICE
    low = sheet_of(made, pmo, LATEST)
    number, last = low.row_number(service), chr(ord("B") + len(low.raters))
    answers = levels(low.row(service).answers)
    nor_1, nor_3 = sheet_of(made, "NOR", "2026-Q1"), sheet_of(made, "NOR", LATEST)
    cor_1, cor_2 = sheet_of(made, "COR", "2026-Q1"), sheet_of(made, "COR", "2026-Q2")
    sig_2, sig_3 = sheet_of(made, "SIG", "2026-Q2"), sheet_of(made, "SIG", LATEST)
    har_2 = sheet_of(made, "HAR", "2026-Q2")
    hidden_row, hidden_rater = nor_3.row_number("T17"), cor_1.hidden_rater or 0
    return [
        {"kind": "lowService", **place(low, cells=f"C{number}:{last}{number}"), "pmo": pmo, "service": service,
         **summary(answers), "lowest": min(answers), "highest": max(answers), "target": low.row(service).wanted},
        {"kind": "straightLiner", **place(cor_2, cells=f"F{cor_2.first_row}:F{cor_2.total_row - 1}"), "pmo": "COR",
         "rater": cor_2.raters[3], "level": 3, "answers": 26},
        {"kind": "misspeltService", **place(sig_3, cell=f"A{sig_3.row_number('O24')}"),
         "value": sig_3.row("O24").name, "meant": SERVICES["O24"], "service": "O24"},
        {"kind": "misspeltLabel", **place(sig_2, cell=sig_2.cell("T11", 2)), "value": "Defned", "meant": "Defined",
         "service": "T11"},
        {"kind": "outsideScale", **place(nor_3, cell=nor_3.cell("O21", 1)), "value": 7, "scale": [1, 5],
         "service": "O21"},
        {"kind": "hiddenRow", **place(nor_3, row=hidden_row), "service": "T17",
         **summary(levels(nor_3.row("T17").answers))},
        {"kind": "hiddenColumn", **place(cor_1, column=chr(ord("C") + hidden_rater)),
         "rater": cor_1.raters[hidden_rater],
         "answers": sum(row.answers[hidden_rater].level is not None for row in cor_1.rows)},
        {"kind": "numberAsText", **place(nor_1, cell=nor_1.cell("T12", 4)), "value": "4"},
        *({"kind": "numbersAsTextColumn", **place(sheet, column=chr(ord("C") + rater)), "rater": sheet.raters[rater],
           "numbers": sum(row.answers[rater].level is not None for row in sheet.rows)}
          for sheet in made.maturity for rater in TEXT_RATERS.get(sheet.pmo, [])),
        {"kind": "trailingSpace", **place(har_2, cell=f"A{har_2.row_number('T12')}"), "value": har_2.row("T12").name},
        *({"kind": "synonym", "file": maturity_workbooks.file_name(pmo), "cell": f"A{sheet.row_number(service)}",
           "sheets": CYCLES, "value": name, "service": service}
          for pmo, service, name in SYNONYMS for sheet in [sheet_of(made, pmo, LATEST)]),
    ]


def expectation_facts(made: Organisation) -> list[Row]:
    latest = made.expectations[LATEST]
    file = expectations.file_name(LATEST, latest)
    groups = {group: expectation_figure([r for r in counted(latest) if r.customer.group == group], MISSED_OUTCOME)
              for group in GROUPS}
    first = next(r for r in latest if r.superseded)
    second = next(r for r in counted(latest) if r.customer == first.customer)
    spaced = next(r for r in made.expectations["2026-Q2"] if r.written_name)
    pair = first.pair(MISSED_OUTCOME), second.pair(MISSED_OUTCOME)
    return [
        {"kind": "missedOutcome", "file": file, "sheet": "Sheet1", "outcome": MISSED_OUTCOME,
         "columns": [f"{word}: {OUTCOMES[MISSED_OUTCOME]}" for word in ("Importance", "Satisfaction")],
         **expectation_figure(counted(latest), MISSED_OUTCOME), "worstGroup": WORST_GROUP,
         "worstGroupPairs": groups[WORST_GROUP]["nPairs"], "worstGroupGap": groups[WORST_GROUP]["gap"]},
        {"kind": "duplicateRespondent", "file": file, "sheet": "Sheet1", "email": email(first.customer.name),
         "ids": [first.id, second.id], "rows": [first.id + 1, second.id + 1], "counts": second.id,
         "completions": [f"{r.completion:%Y-%m-%dT%H:%M:%S}" for r in (first, second)],
         "differingAnswers": sum(first.importance[o] != second.importance[o] for o in OUTCOMES)
         + sum(first.satisfaction[o] != second.satisfaction[o] for o in OUTCOMES),
         "importanceAndSatisfactionOfE05": pair},
        {"kind": "trailingSpace", "file": expectations.file_name("2026-Q2", made.expectations["2026-Q2"]),
         "sheet": "Sheet1", "cell": f"E{spaced.id + 1}", "value": spaced.written_name},
    ]


def competence_facts(made: Organisation) -> list[Row]:
    ratings = made.competences.ratings[LATEST]
    [only] = figures.coverage(made)[SINGLE_COMPETENCE]
    figure = figures.competence_figure(figures.by_person(made)[only, SINGLE_COMPETENCE])
    others = [r.level for r in ratings if r.competence == SINGLE_COMPETENCE and r.person != only
              and r.level is not None]
    ragged = next(r for r in ratings if r.ragged)
    spaced = next(r for r in ratings if r.written_person)
    file = competences.csv_name(LATEST)
    return [
        {"kind": "singlePerson", "file": file, "rows": [i for i, r in enumerate(ratings, 2)
         if (r.person, r.competence) == (only, SINGLE_COMPETENCE)], "person": only.name,
         "competence": SINGLE_COMPETENCE, "team": only.team, "pmo": only.pmo, "role": only.role, **figure,
         "highestOfAnyoneElse": max(others + [m[SINGLE_COMPETENCE] or 0 for m in made.competences.matrix.values()])},
        {"kind": "raggedRow", "file": file, "row": ratings.index(ragged) + 2, "fields": 11, "expectedFields": 10,
         "text": competences.csv_line(ragged), "column": "Rated by", "value": ragged.written_rater},
        {"kind": "trailingSpace", "file": file, "cell": f"A{ratings.index(spaced) + 2}",
         "value": spaced.written_person},
    ]


def portfolio_facts(made: Organisation) -> list[Row]:
    old = portfolio.legacy(made.projects)
    first = old[0]
    shown = first.start.toordinal() + 1462
    return [{"kind": "wrongDateSystem", "file": portfolio.LEGACY_FILE, "sheet": "Projects",
             "columns": ["Start date", "Planned finish", "Forecast finish"], "firstRow": 2, "lastRow": len(old) + 1,
             "daysLate": 1462, "status": "Closed", "example": {
                 "cell": "H2", "project": first.id, "meant": first.start.isoformat(),
                 "shown": type(first.start).fromordinal(shown).isoformat()},
             "repeatsProjects": [p.id for p in old], "alsoIn": portfolio.FILE}]


def total_rows(made: Organisation) -> list[Row]:
    rows = [{"kind": "totalRow", **place(sheet, row=sheet.total_row), "label": "Average",
             "formula": sheet.pmo in ("NOR", "SIG")} for sheet in made.maturity]
    return rows + [
        {"kind": "totalRow", "file": portfolio.FILE, "sheet": "Portfolio",
         "row": portfolio.HEADER_ROW + len(made.projects) + 1, "label": "Total", "formula": True},
        {"kind": "totalRow", "file": portfolio.LEGACY_FILE, "sheet": "Projects", "row": portfolio.LEGACY + 2,
         "label": "Total", "formula": False}]


# -- contents ----------------------------------------------------------------------------------------------------

def contents(made: Organisation) -> list[Row]:
    """Data rows and valid answers a file (and sheet, where a workbook has one a cycle)."""
    rows: list[Row] = []
    for sheet in made.maturity:
        rows.append(place(sheet, cycle=sheet.cycle, headerRows=[sheet.header_row, sheet.header_row + 1],
                          firstRow=sheet.first_row, dataRows=len(sheet.rows), raters=len(sheet.raters),
                          validAnswers=sum(len(levels(row.answers)) for row in sheet.rows),
                          validTargets=sum(row.wanted is not None for row in sheet.rows)))
    rows.append({"file": customer_view.FILE, "sheet": "Answers", "cycle": LATEST, "headerRows": [1], "firstRow": 2,
                 "dataRows": len(made.customer_view), "raters": customer_view.RATERS,
                 "validAnswers": len(made.customer_view), "validTargets": 0})
    for cycle, responses in made.expectations.items():
        kept = counted(responses)
        rows.append({"file": expectations.file_name(cycle, responses), "sheet": "Sheet1", "cycle": cycle,
                     "headerRows": [1], "firstRow": 2, "dataRows": len(responses), "respondents": len(kept),
                     **{key: sum(level is not None for r in group for level in getattr(r, word).values())
                        for key, word, group in (("importance", "importance", responses),
                                                 ("satisfaction", "satisfaction", responses),
                                                 ("countedImportance", "importance", kept),
                                                 ("countedSatisfaction", "satisfaction", kept))}})
    for cycle, ratings in made.competences.ratings.items():
        sound = [r for r in ratings if not r.ragged]
        rows.append({"file": competences.csv_name(cycle), "cycle": cycle, "headerRows": [1], "firstRow": 2,
                     "dataRows": len(ratings), "raggedRows": len(ratings) - len(sound),
                     "people": len({r.person for r in ratings}),
                     "validAnswers": sum(r.level is not None for r in sound),
                     **{word: sum(r.level is not None and r.relation == word for r in sound)
                        for word in ("self", "manager", "peer")}})
    rows.append({"file": competences.MATRIX_FILE, "sheet": "Matrix", "cycle": LATEST,
                 "headerRows": [competences.MATRIX_HEADER_ROW], "firstRow": competences.MATRIX_HEADER_ROW + 1,
                 "dataRows": len(made.competences.matrix), "team": MATRIX_TEAM, "validAnswers": sum(
                     level is not None for one in made.competences.matrix.values() for level in one.values())})
    for file, sheet_name, header, projects in [
            (portfolio.FILE, "Portfolio", portfolio.HEADER_ROW, made.projects),
            (portfolio.LEGACY_FILE, "Projects", portfolio.LEGACY_HEADER_ROW, portfolio.legacy(made.projects))]:
        rows.append({"file": file, "sheet": sheet_name, "cycle": LATEST, "headerRows": [header],
                     "firstRow": header + 1, "dataRows": len(projects),
                     "forecastFinishes": sum(p.forecast is not None for p in projects)})
    return rows


def check(made: Organisation) -> None:
    """The planted facts are facts: each is the only one, or the furthest by a margin."""
    low = {(row["pmo"], row["service"]): row["mean"] for row in figures.maturity_figures(made)
           if row["cycle"] == LATEST}
    assert low.pop(LOW_SERVICE) <= 1.6 and set(made.expectations) == set(CYCLES)
    gaps = {row["outcome"]: row for row in figures.expectation_figures(made) if row["cycle"] == LATEST}
    missed = gaps.pop(MISSED_OUTCOME)
    assert abs(missed["meanImportance"] - 4.6) < 0.1 and abs(missed["meanSatisfaction"] - 2.0) < 0.1
    assert missed["gap"] < min(row["gap"] for row in gaps.values()) - 0.5
    groups = {row["group"]: row["gap"] for row in figures.group_figures(made) if row["outcome"] == MISSED_OUTCOME}
    assert groups.pop(WORST_GROUP) < min(groups.values()) - 0.3
    covering = {competence: len(people) for competence, people in figures.coverage(made).items()}
    assert [c for c, count in covering.items() if count == 1] == [SINGLE_COMPETENCE], covering
    straight = [(sheet.pmo, sheet.cycle, rater) for sheet in made.maturity for rater in range(len(sheet.raters))
                if len({row.answers[rater].level for row in sheet.rows} - {None}) == 1]
    assert straight == [("COR", "2026-Q2", 3)], straight


def planted(made: Organisation) -> Row:
    check(made)
    return {
        "organisation": ORGANISATION, "seed": SEED, "rules": figures.RULES,
        "pmos": [{"id": pmo, "name": name} for pmo, name in PMOS.items()],
        "teams": [{"team": team, "pmo": pmo, "people": size} for team, (pmo, size) in TEAMS.items()],
        "facts": [*maturity_facts(made), *expectation_facts(made), *competence_facts(made), *portfolio_facts(made),
                  *total_rows(made), *measures.facts(made)],
        "contents": contents(made),
        "maturity": figures.maturity_figures(made),
        "expectations": figures.expectation_figures(made),
        "expectationsByGroup": figures.group_figures(made),
        "competences": figures.competence_figures(made),
        "matrix": [{"person": person.name, "role": person.role, "levels": levels_of}
                   for person, levels_of in made.competences.matrix.items()],
        "coverage": figures.coverage_figures(made),
        "portfolio": figures.portfolio_figures(made),
        **measures.figures(made),
    }


def write_planted(facts: Row, folder: Path) -> None:
    """JSON with one record a line, so that a change shows as the lines that changed."""
    def text(value: object) -> str:
        return json.dumps(value, ensure_ascii=False)

    parts = [f"  {text(key)}: " + ("[\n    " + ",\n    ".join(map(text, value)) + "\n  ]"
                                   if isinstance(value, list) else text(value)) for key, value in facts.items()]
    (folder / "planted.json").write_bytes(("{\n" + ",\n".join(parts) + "\n}\n").encode())
