"""Attacks a published folder as a whole: whoever has every CSV of a run must not learn anything about fewer answers than the thresholds.

Two attacks on random exports of small groups, with the default thresholds (5 for values, 8 for distributions). The first writes every
published figure that adds over answers as a linear equation in the unknown cells, and looks for groups of few answers that the equations
determine. The second exchanges what is withheld, and expects every byte of every file to stay. PLUMBLINE names the command.
"""

import csv
import itertools
import os
import random
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

import numpy
import pytest

if "PLUMBLINE" not in os.environ:
    pytest.skip("PLUMBLINE names no command", allow_module_level=True)
PLUMBLINE = str(Path(os.environ["PLUMBLINE"]).resolve())

SERVICES = ["S01", "S02", "T09"]
OUTCOMES = ["E01", "E02"]
STAGES = ["exploration", "deployment"]
COMPONENTS = ["F01", "F02"]
CYCLES = ["2026-Q1", "2026-Q2"]
LEVELS = range(1, 6)
VALUES, DISTRIBUTIONS = 5, 8
SEEDS = range(12)


class Exports:
    """A run's inputs: maturity by office and side, foundations by office, customers' answers by group and stage; few in some of them."""

    def __init__(self, seed: int):
        draw = random.Random(seed)
        self.maturity, self.foundations, self.expectations, self.verdicts = [], [], [], []
        offices = {f"Office {name}": draw.choice([1, 2, 3, 4, 6, 9, 14]) for name in "ABCDE"[: draw.randint(2, 5)]}
        for office, raters in offices.items():
            for rater in range(raters):
                side = draw.choice(["own", "own", "customer"])
                for cycle, service in itertools.product(CYCLES, SERVICES):
                    if draw.random() < 0.85:
                        self.maturity.append([office, service, cycle, f"{office} rater {rater}", side, draw.choice(LEVELS)])
                for cycle, component in itertools.product(CYCLES, COMPONENTS):
                    if draw.random() < 0.7:
                        self.foundations.append([office, component, cycle, f"{office} rater {rater}", draw.choice(LEVELS)])
        groups = {f"Group {name}": draw.choice([1, 2, 4, 5, 7, 12]) for name in "ABCDE"[: draw.randint(2, 5)]}
        for group, customers in groups.items():
            for customer in range(customers):
                stage = draw.choice(STAGES)
                for cycle in CYCLES:
                    for outcome in OUTCOMES:
                        if draw.random() < 0.85:
                            self.expectations.append(
                                [f"{group} customer {customer}", group, outcome, cycle, stage,
                                 draw.choice(LEVELS), draw.choice([*LEVELS, "", ""])])
                    self.verdicts.append(
                        [f"{group} customer {customer}", group, cycle, stage, draw.choice(LEVELS), draw.randint(0, 10)])

    def publish(self, folder: Path, confidentiality: str) -> dict[str, list[dict]]:
        """The tables of a run over the exports."""
        folder.mkdir(parents=True)
        self.write(folder / "maturity.csv", ["PMO", "Service", "Cycle", "Rated by", "View", "Level"], self.maturity)
        self.write(
            folder / "expectations.csv",
            ["Customer", "Customer group", "Outcome", "Cycle", "Stage", "Importance", "Satisfaction"], self.expectations)
        self.write(
            folder / "verdicts.csv",
            ["Customer", "Customer group", "Cycle", "Stage", "Overall, how satisfied are you with the PMO's services?",
             "How likely are you to recommend the PMO to a colleague?"], self.verdicts)
        self.write(folder / "foundations.csv", ["PMO", "Foundation component", "Cycle", "Rated by", "Level"], self.foundations)
        (folder / "plumbline.yaml").write_text("version: 1\ninputs:\n  - path: '*.csv'\ntargets: {S01: 4, S02: 3, T09: 5}\noutput: out\n" + confidentiality)
        run = subprocess.run([PLUMBLINE, "run", "."], cwd=folder, capture_output=True, text=True, timeout=120)
        assert run.returncode == 0, run.stderr
        return {path.stem: list(csv.DictReader(path.open(encoding="utf-8"))) for path in (folder / "out" / "bi").glob("*.csv")}

    @staticmethod
    def write(path: Path, header: list[str], rows: list[list]):
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header, *rows])


class Equations:
    """What an attacker knows of one table of unknown sums: published combinations of its cells."""

    def __init__(self, cells: list):
        self.columns = {cell: column for column, cell in enumerate(cells)}
        self.rows = []
        self.known = None

    def know(self, cells: dict):
        row = numpy.zeros(len(self.columns))
        for cell, factor in cells.items():
            row[self.columns[cell]] += factor
        self.rows.append(row)

    def determine(self, group: list) -> bool:
        """Whether the sum over a group of cells follows from what is known."""
        if not self.rows:
            return False
        if self.known is None:
            self.known = numpy.array(self.rows)
        known = self.known
        row = numpy.zeros(len(self.columns))
        for cell in group:
            row[self.columns[cell]] = 1
        solution = numpy.linalg.lstsq(known.T, row, rcond=None)[0]
        return bool(numpy.allclose(known.T @ solution, row, atol=1e-9))


def groups_below(counts: Counter, threshold: int):
    """Every group of cells with fewer answers than the threshold."""
    light = [cell for cell, count in counts.items() if 0 < count < threshold]
    for size in range(1, threshold):
        for group in itertools.combinations(light, size):
            if sum(counts[cell] for cell in group) < threshold:
                yield list(group)


def names(tables: dict, dimension: str) -> dict:
    return {row[dimension.removeprefix("dim_") + "_id"]: row["name"] for row in tables[dimension]}


def maturity_leaks(exports: Exports, tables: dict) -> list:
    """Groups of answers of one service and cycle whose sum of levels, or whose number at a level, follows from what is published.

    Counts by level are attacked with all that is linear in them: the counts that are published, sums of levels (means), of their squares
    (agreement, which is a variance), answers at or above the target, and levels that nobody chose (extremes).
    """
    office_names = names(tables, "dim_pmo")
    leaks = []
    for cycle, service in itertools.product(CYCLES, SERVICES):
        answers = [answer for answer in exports.maturity if (answer[1], answer[2]) == (service, cycle)]
        counts = Counter((answer[0], answer[4]) for answer in answers)
        sums, at_level = Equations(sorted(counts)), Equations(list(itertools.product(sorted(counts), LEVELS)))
        # How many answered is no secret, and somebody has heard who.
        for cell in counts:
            at_level.know({(cell, level): 1 for level in LEVELS})

        def cells(row, side=None):
            office = office_names.get(row["pmo_id"])
            return [cell for cell in counts if row["pmo_id"] in ("ALL", "") or cell[0] == office if side in (None, cell[1])]

        def of(table):
            return [row for row in tables[table] if row["service_id"] == service and row["cycle"] == cycle]

        for row in of("fact_maturity"):
            if row["mean"] or row["gap"] or row["index"] or row["change"] or row["agreement"]:
                sums.know({cell: 1 for cell in cells(row)})
                at_level.know({(cell, level): level for cell in cells(row) for level in LEVELS})
            if 0 < float(row["agreement"] or 0) < 1:
                at_level.know({(cell, level): level**2 for cell in cells(row) for level in LEVELS})
            if row["at_target"]:
                reached = [level for level in LEVELS if level >= float(row["target"])]
                at_level.know({(cell, level): 1 for cell in cells(row) for level in reached})
            for level in LEVELS:
                if level < int(row["lowest"] or 0) or level > int(row["highest"] or 9):
                    at_level.know({(cell, level): 1 for cell in cells(row)})
            if row["own_view"]:
                own, customers = (sum(counts[cell] for cell in cells(row, side)) for side in ("own", "customer"))
                sums.know({cell: 1 / own if cell[1] == "own" else -1 / customers for cell in cells(row)})
            for column in ("n", "raters", "own_n", "customer_n"):
                assert not row[column] or row["mean"], (row, column)
        for row in of("fact_priority"):
            if row["level"]:
                sums.know({cell: 1 for cell in cells(row)})
        for row in of("fact_maturity_level"):
            at_level.know({(cell, int(row["level"])): 1 for cell in cells(row)})
        for group in groups_below(counts, VALUES):
            if sums.determine(group):
                leaks.append((cycle, service, "sum of levels", group))
        for group in groups_below(counts, DISTRIBUTIONS):
            leaks += [
                (cycle, service, level, group) for level in LEVELS
                if at_level.determine([(cell, level) for cell in group])]
    return leaks


def foundation_leaks(exports: Exports, tables: dict) -> list:
    """Groups of answers about one component and cycle whose sum of levels follows."""
    office_names = names(tables, "dim_pmo")
    leaks = []
    for cycle, component in itertools.product(CYCLES, COMPONENTS):
        counts = Counter(answer[0] for answer in exports.foundations if (answer[1], answer[2]) == (component, cycle))
        sums = Equations(sorted(counts))
        for row in tables["fact_foundation"]:
            if (row["foundation_id"], row["cycle"]) == (component, cycle) and (row["mean"] or row["gap"] or row["median"]):
                office = office_names.get(row["pmo_id"])
                sums.know({cell: 1 for cell in counts if row["pmo_id"] == "ALL" or cell == office})
        leaks += [(cycle, component, group) for group in groups_below(counts, VALUES) if sums.determine(group)]
    return leaks


def customer_leaks(counts: Counter, rows: list, columns: list, group_names: dict, threshold: int) -> list:
    """Groups of cells (customer group and stage) of which a sum follows from the rows that show one of the columns."""
    sums = Equations(sorted(counts))
    for row in rows:
        if any(row[column] for column in columns):
            group, stage = group_names.get(row["customer_group_id"]), row.get("stage")
            sums.know({
                cell: 1 for cell in counts
                if (row["customer_group_id"] == "ALL" or cell[0] == group) and stage in (None, cell[1])})
    return [group for group in groups_below(counts, threshold) if sums.determine(group)]


def expectation_leaks(exports: Exports, tables: dict) -> list:
    """Groups of customers of whose answers to a question the sum, or the number of promoters, follows from what is published."""
    group_names = names(tables, "dim_customer_group")
    leaks = []

    def rows(table, **keys):
        return [row for row in tables[table] if all(row[key] == value for key, value in keys.items())]

    for cycle, outcome in itertools.product(CYCLES, OUTCOMES):
        answers = [answer for answer in exports.expectations if (answer[2], answer[3]) == (outcome, cycle)]
        shown = rows("fact_expectation", cycle=cycle, outcome_id=outcome)
        shown += rows("fact_expectation_stage", cycle=cycle, outcome_id=outcome)
        everyone = Counter((answer[1], answer[4]) for answer in answers)
        both = Counter((answer[1], answer[4]) for answer in answers if answer[6] != "")
        for counts, columns in [
            (everyone, ["importance_mean", "importance_median", "importance_top_two", "opportunity"]),
            (both, ["satisfaction_mean", "satisfaction_median", "satisfaction_top_two", "satisfaction_change"]),
            (both, ["gap", "weighted_gap", "gap_change"]),
        ]:
            found = customer_leaks(counts, shown, columns, group_names, VALUES)
            leaks += [(cycle, outcome, columns[0], group) for group in found]
    for cycle in CYCLES:
        counts = Counter((answer[1], answer[3]) for answer in exports.verdicts if answer[2] == cycle)
        shown = rows("fact_customer", cycle=cycle) + rows("fact_customer_stage", cycle=cycle)
        for columns, threshold in [
            (["overall_mean", "overall_median", "overall_top_two", "overall_change"], VALUES),
            (["promoter_score"], VALUES),
            # The variance and the interval of a promoter score tell its parts.
            (["promoters", "passives", "detractors", "promoter_variance", "promoter_low", "standard_error"], DISTRIBUTIONS),
        ]:
            leaks += [(cycle, columns[0], group) for group in customer_leaks(counts, shown, columns, group_names, threshold)]
    return leaks


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_below_the_thresholds_follows(seed, tmp_path):
    exports = Exports(seed)
    shut = exports.publish(tmp_path / "shut", "")
    assert maturity_leaks(exports, shut) == []
    assert foundation_leaks(exports, shut) == []
    assert expectation_leaks(exports, shut) == []
    # The attacks find what there is to find.
    opened = exports.publish(tmp_path / "open", "confidentiality:\n  values: 1\n  distributions: 1\n  persons: true\n")
    for answers, leaks, cell, threshold in [
        (exports.maturity, maturity_leaks, slice(0, 3), DISTRIBUTIONS), (exports.foundations, foundation_leaks, slice(0, 3), VALUES),
        (exports.expectations, expectation_leaks, slice(1, 4), VALUES),
    ]:
        small = Counter(tuple(answer[cell]) for answer in answers)
        assert leaks(exports, opened) or all(count >= threshold for count in small.values())


def test_enough_is_shown(tmp_path):
    """Withholding everything would pass the attacks as well: most answers are in rows that show."""
    shown = asked = 0
    for seed in SEEDS:
        exports = Exports(seed)
        tables = exports.publish(tmp_path / str(seed), "")
        total = Counter((answer[1], answer[2]) for answer in exports.maturity)
        asked += sum(count for count in total.values() if count >= VALUES)
        shown += sum(
            total[row["service_id"], row["cycle"]] for row in tables["fact_maturity"] if row["pmo_id"] == "ALL" and row["mean"])
    assert shown >= 0.6 * asked, (shown, asked)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_withheld_moves_no_figure(seed, tmp_path):
    """The raters of offices that do not show exchange their answers about a service: no table may tell the difference."""
    exports = Exports(seed)
    before = exports.publish(tmp_path / "before", "")
    office_names = names(before, "dim_pmo")
    hidden = {
        (office_names[row["pmo_id"]], row["service_id"], row["cycle"])
        for row in before["fact_maturity"] if row["pmo_id"] != "ALL" and not row["mean"]}
    exchanged = defaultdict(list)
    for answer in exports.maturity:
        if tuple(answer[:3]) in hidden:
            exchanged[tuple([*answer[1:3], answer[4]])].append(answer)
    draw = random.Random(seed)
    for answers in exchanged.values():
        levels = [answer[5] for answer in answers]
        draw.shuffle(levels)
        for answer, level in zip(answers, levels):
            answer[5] = level
    after = exports.publish(tmp_path / "after", "")
    # Agreement over all offices compares raters with each other, service by service: it rests on all of them together.
    compared = set(before) - {"fact_maturity_agreement", "fact_run"}
    for table in compared:
        assert before[table] == after[table], table
