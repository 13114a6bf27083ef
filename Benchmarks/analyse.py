"""The whole analysis against polars and DuckDB, each over a table in memory: seconds, ratios, and whether all figures are equal.

    python analyse.py ANALYSE [--smoke] [--runs N]

`ANALYSE` and this program draw the same answers by SplitMix64 of kind, answer and question: 2,000,000 of maturity, 1,000,000 of
expectations, 300,000 ratings. The peers compute n, distinct raters, means, medians, variance, index, staged level, agreement within and
across services, gaps, shares with Wilson's intervals, the own view beside the customers', changes since the cycle before, services
summed up by tier, horizon and domain, opportunity, weights, quadrants, means in which each group counts the same, distinct customers,
levels of people and units, who covers what, and totals. Plumbline computes bootstrap intervals, the intraclass correlation, staffing
and the ranked plan as well, and its time is that of everything. Figures are equal if they differ by no
more than 1e-12 of their size; one that differs, is missing or is shown below its threshold ends this program with status 1.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import numpy
import polars as pl

OFFICES, CYCLES, GROUPS, TEAMS, RATERS, CUSTOMERS = 40, 12, 60, 6, 100, 200
SERVICES, OUTCOMES, COMPETENCES = 26, 30, 30
TOLERANCE = 1e-12
# The normal quantile at 0.975.
Z = 1.959963984540054
# Values need five answers.
THRESHOLD = 5
SIZES = {"maturity": 2_000_000, "expectations": 1_000_000, "ratings": 300_000}


# MARK: Answers

def draw(kind: int, rows: numpy.ndarray, question: int, below: int) -> numpy.ndarray:
    """As `Draw` in Sources/Analyse/Survey.swift."""
    bits = ((numpy.uint64(kind) << numpy.uint64(48)) + (rows << numpy.uint64(8)) + numpy.uint64(question)) * numpy.uint64(
        0x9E3779B97F4A7C15)
    bits = (bits ^ (bits >> numpy.uint64(30))) * numpy.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> numpy.uint64(27))) * numpy.uint64(0x94D049BB133111EB)
    return ((bits ^ (bits >> numpy.uint64(31))) >> numpy.uint64(32)) % numpy.uint64(below)


def answers(sizes: dict[str, int]) -> dict[str, pl.DataFrame]:
    """Small codes in small integers, as an expert would keep them."""
    rows = numpy.arange(sizes["maturity"], dtype=numpy.uint64)
    office = numpy.maximum(draw(1, rows, 0, OFFICES), draw(1, rows, 1, OFFICES))
    service = draw(1, rows, 2, SERVICES)
    maturity = pl.DataFrame({
        "office": office.astype(numpy.int16), "service": service.astype(numpy.int16),
        "cycle": draw(1, rows, 3, CYCLES).astype(numpy.int16),
        "rater": (office * numpy.uint64(RATERS) + draw(1, rows, 4, RATERS)).astype(numpy.int16),
        "customer": draw(1, rows, 6, 8) == 0,
        "level": (1 + (office + service) % 3 + draw(1, rows, 5, 3)).astype(numpy.int8)})
    rows = numpy.arange(sizes["expectations"], dtype=numpy.uint64)
    group = numpy.maximum(draw(2, rows, 0, GROUPS), draw(2, rows, 1, GROUPS))
    outcome = draw(2, rows, 2, OUTCOMES)
    expectations = pl.DataFrame({
        "customer": (group * numpy.uint64(CUSTOMERS) + draw(2, rows, 3, CUSTOMERS)).astype(numpy.int16),
        "group": group.astype(numpy.int16), "outcome": outcome.astype(numpy.int16),
        "cycle": draw(2, rows, 4, CYCLES).astype(numpy.int16),
        "stage": numpy.where(outcome % 5 == 0, draw(2, rows, 9, 5).astype(numpy.int8), -1),
        "importance": (1 + outcome % 3 + draw(2, rows, 6, 3)).astype(numpy.int8),
        "satisfaction": (1 + group % 3 + draw(2, rows, 8, 3)).astype(numpy.int8),
        "skips": draw(2, rows, 5, 10) == 0, "leaves": draw(2, rows, 7, 10) == 0,
    }).select(
        "customer", "group", "outcome", "cycle", pl.col("stage").replace({-1: None}),
        importance=pl.when(~pl.col("skips")).then("importance"),
        satisfaction=pl.when(~pl.col("leaves")).then("satisfaction"),
    ).filter(pl.col("importance").is_not_null() | pl.col("satisfaction").is_not_null())
    rows = numpy.arange(sizes["ratings"], dtype=numpy.uint64)
    person, competence, isown = rows // 2 // COMPETENCES, rows // 2 % COMPETENCES, rows % 2 == 0
    office = person % OFFICES
    ratings = pl.DataFrame({
        "person": person.astype(numpy.int32), "office": office.astype(numpy.int16),
        "team": (office * TEAMS + person // OFFICES % TEAMS).astype(numpy.int16),
        "competence": competence.astype(numpy.int16), "cycle": numpy.full(len(rows), CYCLES - 1, dtype=numpy.int16),
        "own": isown, "level": ((person + competence) % 3 + draw(3, rows, 1, 3)).astype(numpy.int8),
        "required": (2 + competence % 2).astype(numpy.int8)})
    return {"maturity": maturity, "expectations": expectations, "ratings": ratings}


# MARK: The same figures by polars

def with_polars(tables: dict[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """One pass over each table for sums by group, of which all else follows; all queries in two collections, which run them side by side."""
    steps = range(1, 6)
    answers = tables["maturity"].lazy()
    counts = answers.group_by("office", "service", "cycle").agg(
        *((pl.col("level") == k).sum().alias(f"c{k}") for k in steps), own_n=(~pl.col("customer")).sum(),
        own_first=(pl.col("level").cast(pl.Int64) * ~pl.col("customer")).sum())
    # Distinct raters: twice as fast over one number that holds all codes as by n_unique in groups of three columns.
    code = pl.col("office").cast(pl.Int32)
    for column, size in (("service", 32), ("cycle", 16), ("rater", 4096)):
        code = code * size + pl.col(column)
    codes = answers.select(code=code).unique()
    importance, satisfaction = pl.col("importance"), pl.col("satisfaction")
    both = importance.is_not_null() & satisfaction.is_not_null()
    place = ((pl.col("group").cast(pl.Int32) * 32 + pl.col("outcome")) * 16 + pl.col("cycle")) * 8 + (pl.col("stage").fill_null(-1) + 1)
    sums = tables["expectations"].lazy().group_by(place=place).agg(
        respondents=pl.len(), pairs=both.sum(), gap=(satisfaction - importance).cast(pl.Int64).sum(),
        **{f"i{k}": (importance == k).sum() for k in steps}, **{f"s{k}": (satisfaction == k).sum() for k in steps}).select(
        group=(pl.col("place") // 4096).cast(pl.Int16), outcome=(pl.col("place") // 128 % 32).cast(pl.Int16),
        cycle=(pl.col("place") // 8 % 16).cast(pl.Int16),
        stage=pl.when(pl.col("place") % 8 > 0).then((pl.col("place") % 8 - 1).cast(pl.Int8)),
        **{name: pl.col(name) for name in ("respondents", "pairs", "gap", *(f"{letter}{k}" for letter in "is" for k in steps))})
    # Distinct customers, likewise: of each cycle and stage, whose groups follow from them.
    customer = ((pl.col("customer").cast(pl.Int32) * 16 + pl.col("cycle")) * 8 + (pl.col("stage").fill_null(-1) + 1)).alias("code")
    customers = tables["expectations"].lazy().select(customer).group_by("code").agg(answers=pl.len())
    people = tables["ratings"].lazy().with_columns(
        own=pl.when("own").then("level"), others=pl.when(~pl.col("own")).then("level"),
    ).group_by("person", "competence", "cycle").agg(
        n=pl.len(), own=pl.col("own").mean(), others=pl.col("others").mean(),
        required=pl.col("required").max(), office=pl.col("office").first(), team=pl.col("team").first(),
    ).with_columns(level=pl.coalesce("others", "own")).with_columns(
        gap=pl.col("level") - pl.col("required"), self_other=pl.col("own") - pl.col("others"))
    counts, codes, sums, people, customers = (
        frame.lazy() for frame in pl.collect_all([counts, codes, sums, people, customers]))

    added = [*(f"c{k}" for k in steps), "own_n", "own_first"]
    totals = counts.group_by("service", "cycle").agg(pl.col(name).sum() for name in added)
    whole = codes.select(code=pl.col("code") % (32 * 16 * 4096)).unique()

    def raters(codes):
        cell = pl.col("code") // 4096
        return codes.group_by(code=cell).agg(raters=pl.len()).select(
            (pl.col("code") // 512).cast(pl.Int16).alias("office"), (pl.col("code") // 16 % 32).cast(pl.Int16).alias("service"),
            (pl.col("code") % 16).cast(pl.Int16).alias("cycle"), "raters")

    totals = totals.join(raters(whole).drop("office"), on=["service", "cycle"]).select(
        pl.lit(-1, pl.Int16).alias("office"), "service", "cycle", "raters", *added)
    counts = counts.join(raters(codes), on=["office", "service", "cycle"]).select(
        "office", "service", "cycle", "raters", *added)
    count = {k: pl.col(f"c{k}").cast(pl.Int64) for k in steps}
    upto = {k: pl.sum_horizontal(count[j] for j in range(1, k + 1)) for k in steps}
    n = upto[5]
    first = pl.sum_horizontal(k * count[k] for k in steps)
    second = pl.sum_horizontal(k * k * count[k] for k in steps)

    def middle(place):
        """The level at a place among the ordered answers."""
        return 1 + pl.sum_horizontal((upto[k] <= place).cast(pl.Int8) for k in range(1, 5))

    own, share = pl.col("own_n").cast(pl.Int64), pl.col("share_at_target")
    arm = Z * (share * (1 - share) / n + Z * Z / (4 * n * n)).sqrt()
    maturity = pl.concat([counts, totals]).with_columns(
        n=n, mean=first / n, median=(middle((n - 1) // 2) + middle(n // 2)) / 2,
        variance=pl.when(n > 1).then((n * second - first * first) / (n * (n - 1))),
        # The highest level that half of the answers give, or a higher one.
        staged=1 + pl.sum_horizontal((2 * (n - upto[k]) >= n).cast(pl.Int8) for k in range(1, 5)),
        lowest=1 + pl.sum_horizontal((upto[k] == 0).cast(pl.Int8) for k in range(1, 5)),
        highest=5 - pl.sum_horizontal((upto[k] == n).cast(pl.Int8) for k in range(1, 5)),
        share_at_target=(pl.when(pl.col("service") % 2 == 0).then(count[3]).otherwise(0) + count[4] + count[5]) / n,
        own_view=pl.when(own > 0, own < n).then(pl.col("own_first") / own - (first - pl.col("own_first")) / (n - own)),
        **{f"s{k}": count[k] / n for k in steps}).with_columns(
        index=(pl.col("mean") - 1) / 4, agreement=(1 - pl.col("variance") / 2).clip(lower_bound=0),
        gap=pl.col("mean") - 3 - pl.col("service") % 2,
        share_low=pl.when(share > 0).then((share + Z * Z / (2 * n) - arm) / (1 + Z * Z / n)).otherwise(0.0),
        share_high=pl.when(share < 1).then((share + Z * Z / (2 * n) + arm) / (1 + Z * Z / n)).otherwise(1.0),
        change=pl.col("mean") - pl.col("mean").shift(1).over("office", "service", order_by="cycle"))

    keys = ["group", "stage", "outcome", "cycle"]
    none = {"group": pl.lit(-1, pl.Int16).alias("group"), "stage": pl.lit(-1, pl.Int8).alias("stage")}

    def rolled(frame, *pooled):
        kept = [key for key in keys if key not in pooled]
        return frame.group_by(kept).agg(pl.exclude(keys).sum()).with_columns(none[key] for key in pooled)

    parts = sums.select(*keys, pl.exclude(keys)).filter(pl.col("stage").is_not_null())
    wholes = rolled(sums, "stage")
    expectations = pl.concat([
        frame.select(*keys, pl.exclude(keys))
        for frame in (parts, rolled(parts, "group"), wholes, rolled(wholes, "group"))])
    def answered(name, letter):
        """Number, mean, median and share of the two highest levels of a question."""
        given = {k: pl.col(f"{letter}{k}").cast(pl.Int64) for k in steps}
        total = pl.sum_horizontal(given.values())
        below = {k: pl.sum_horizontal(given[j] for j in range(1, k + 1)) for k in steps}
        level = lambda place: 1 + pl.sum_horizontal((below[k] <= place).cast(pl.Int8) for k in range(1, 5))
        some = pl.when(total > 0)
        return {
            f"n_{name}": total, name: some.then(pl.sum_horizontal(k * given[k] for k in steps) / total),
            f"median_{name}": some.then((level((total - 1) // 2) + level(total // 2)) / 2),
            f"top_{name}": some.then((given[4] + given[5]) / total)}

    expectations = expectations.with_columns(
        **answered("importance", "i"), **answered("satisfaction", "s"),
        gap=pl.col("gap") / pl.col("pairs").replace(0, None)).with_columns(
        opportunity=10 * (pl.col("top_importance") + pl.when(pl.col("top_importance") > pl.col("top_satisfaction"))
                          .then(pl.col("top_importance") - pl.col("top_satisfaction"))
                          .when(pl.col("top_satisfaction").is_not_null()).then(0.0)))
    # An outcome's share of the importance of all that the group was asked about, and the change since its last cycle with answers.
    step = (pl.col("importance") - 1) / 4
    since = lambda name: pl.col(name) - pl.col(name).shift(1).forward_fill().over("group", "stage", "outcome", order_by="cycle")
    expectations = expectations.with_columns(
        weight=step / step.sum().over("group", "stage", "cycle").replace(0, None), satisfaction_change=since("satisfaction"),
        gap_change=since("gap"), **{
            f"line_{name}": pl.col(name).filter(
                pl.col("importance").is_not_null() & pl.col("satisfaction").is_not_null()).mean().over("group", "stage", "cycle")
            for name in ("importance", "satisfaction")}).with_columns(
        weighted_gap=pl.col("weight") * pl.col("gap"),
        # Concentrate here, keep up, low priority, possible overkill; a point that lies on a line is high.
        quadrant=pl.when(pl.col("importance") >= pl.col("line_importance") - 1e-9).then(
            (pl.col("satisfaction") >= pl.col("line_satisfaction") - 1e-9).cast(pl.Int8)).when(
            pl.col("importance").is_not_null()).then(
            2 + (pl.col("satisfaction") >= pl.col("line_satisfaction") - 1e-9).cast(pl.Int8)))
    # Means in which each group counts the same, beside all groups together.
    each = expectations.filter(pl.col("group") >= 0).group_by("stage", "outcome", "cycle").agg(
        group_importance=pl.col("importance").mean(), group_satisfaction=pl.col("satisfaction").mean(),
        group_gap=pl.col("gap").mean(),
        group_n=pl.col("satisfaction").count() ** 2 / (1 / pl.col("n_satisfaction").replace(0, None)).sum().replace(0, None),
    ).with_columns(none["group"])
    expectations = expectations.join(each, on=keys, how="left")

    def units(kind, unit):
        frame = people.with_columns(unit=pl.col(unit) if unit else pl.lit(-1, pl.Int16))
        highest = pl.col("required").max().over("unit", "competence", "cycle")
        level = pl.col("level")
        return frame.with_columns(highest=highest).group_by("unit", "competence", "cycle").agg(
            people=pl.len(), highest=pl.col("highest").first(), covering=(level >= pl.col("highest")).sum(),
            next=((level < pl.col("highest")) & (level >= pl.col("highest") - 1)).sum(), asked=pl.col("required").count(),
            meeting=(level >= pl.col("required")).sum(), level=level.mean()).select(
            pl.lit(kind).alias("kind"), "unit", "competence", "cycle", "people", pl.col("highest").alias("required"), "covering",
            "next", "asked", "meeting", "level")

    coverage = pl.concat([units(0, None), units(1, "office"), units(2, "team")])
    # A customer counts once a cycle, and once in each of its stages.
    said = customers.select(
        group=(pl.col("code") // (CUSTOMERS * 128)).cast(pl.Int16), customer=pl.col("code") // 128,
        cycle=(pl.col("code") // 8 % 16).cast(pl.Int16), stage=(pl.col("code") % 8 - 1).cast(pl.Int8), answers="answers")
    staged = said.filter(pl.col("stage") >= 0).group_by("group", "stage", "cycle").agg(
        customers=pl.len(), answers=pl.col("answers").sum())
    whole = said.group_by("group", "cycle").agg(
        pl.col("customer").n_unique().alias("customers"), pl.col("answers").sum()).with_columns(none["stage"]).select(
        "group", "stage", "cycle", "customers", "answers")
    together = lambda frame: frame.group_by("stage", "cycle").agg(
        pl.col("customers").sum(), pl.col("answers").sum()).with_columns(none["group"]).select(
        "group", "stage", "cycle", "customers", "answers")
    asked = pl.concat([staged, whole, together(staged), together(whole)])
    maturity, expectations, asked, people, coverage = pl.collect_all([maturity, expectations, asked, people, coverage])

    # Services summed up by scope, each counting the same, and how far their raters agree.
    share = pl.col("share_at_target")
    arm = Z * (share * (1 - share) / pl.col("services") + Z * Z / (4 * pl.col("services") ** 2)).sqrt()
    services = maturity.lazy().join(tables["scopes"].lazy(), on="service").group_by("office", "scope", "cycle").agg(
        services=pl.len(), n=pl.col("n").sum(), mean=pl.col("mean").mean(), median=pl.col("mean").median(),
        lowest=pl.col("mean").min(), staged=pl.col("staged").min(), share_at_target=(pl.col("gap") >= 0).mean(),
        shortfall=(-pl.col("gap")).clip(lower_bound=0).mean()).with_columns(
        index=(pl.col("mean") - 1) / 4,
        share_low=pl.when(share > 0).then(
            (share + Z * Z / (2 * pl.col("services")) - arm) / (1 + Z * Z / pl.col("services"))).otherwise(0.0),
        share_high=pl.when(share < 1).then(
            (share + Z * Z / (2 * pl.col("services")) + arm) / (1 + Z * Z / pl.col("services"))).otherwise(1.0))

    def agreed(frame, *by):
        """Krippendorff's alpha for ordered levels over the services, from the coincidences of levels."""
        pair = {(a, b): (count[a] * count[b] / (n - 1)).filter(n > 1).sum() for a in steps for b in steps if a < b}
        sums = frame.group_by(by).agg(
            services=pl.len(), n=n.sum(), median_agreement=pl.col("agreement").median(),
            **{f"n{k}": count[k].filter(n > 1).sum() for k in steps}, **{f"o{a}{b}": value for (a, b), value in pair.items()})
        level = {k: pl.col(f"n{k}") for k in steps}
        apart = {
            (a, b): (pl.sum_horizontal(level[k] for k in range(a, b + 1)) - (level[a] + level[b]) / 2) ** 2 for a, b in pair}
        seen = pl.sum_horizontal(pl.col(f"o{a}{b}") * apart[a, b] for a, b in pair)
        random = pl.sum_horizontal(level[a] * level[b] * apart[a, b] for a, b in pair)
        return sums.with_columns(
            alpha=1 - (pl.sum_horizontal(level.values()) - 1) * seen / pl.when(random > 0).then(random))

    single = maturity.lazy().filter(pl.col("office") >= 0)
    agreement = pl.concat([
        agreed(single, "office", "cycle"),
        agreed(single, "cycle").select(pl.lit(-1, pl.Int16).alias("office"), pl.all())]).select(
        "office", "cycle", "services", "n", "alpha", "median_agreement")
    services, agreement = pl.collect_all([services, agreement])
    return {
        "maturity": maturity, "services": services, "agreement": agreement, "expectations": expectations, "customers": asked,
        "competences": people, "coverage": coverage}


# MARK: The same figures by DuckDB

SQL = {
    "maturity": """
        with counts as (
            select office, service, cycle, count(*) filter (level = 1) as c1, count(*) filter (level = 2) as c2,
                count(*) filter (level = 3) as c3, count(*) filter (level = 4) as c4, count(*) filter (level = 5) as c5,
                count(distinct rater) as raters, count(*) filter (not customer) as own_n,
                coalesce(sum(level) filter (not customer), 0) as own_first
            from maturity group by all
        ), everything as (
            select office, service, cycle, c1, c2, c3, c4, c5, raters, own_n, own_first::bigint as own_first
            from counts union all
            select -1, service, cycle, sum(c1)::bigint, sum(c2)::bigint, sum(c3)::bigint, sum(c4)::bigint, sum(c5)::bigint,
                any_value(persons.raters), sum(own_n)::bigint, sum(own_first)::bigint
            from counts join (select service, cycle, count(distinct rater) as raters from maturity group by all) as persons
                using (service, cycle) group by service, cycle
        ), sums as (
            select *, c1 + c2 + c3 + c4 + c5 as n, c1 + 2 * c2 + 3 * c3 + 4 * c4 + 5 * c5 as first,
                c1 + 4 * c2 + 9 * c3 + 16 * c4 + 25 * c5 as second
            from everything
        ), middles as (
            select *,
                1 + (c1 <= (n - 1) // 2)::int + (c1 + c2 <= (n - 1) // 2)::int + (c1 + c2 + c3 <= (n - 1) // 2)::int
                    + (n - c5 <= (n - 1) // 2)::int as lower,
                1 + (c1 <= n // 2)::int + (c1 + c2 <= n // 2)::int + (c1 + c2 + c3 <= n // 2)::int
                    + (n - c5 <= n // 2)::int as upper,
                first / n as mean, (n * second - first * first) / nullif(n * (n - 1), 0) as variance,
                (case when service % 2 = 0 then c3 else 0 end + c4 + c5) / n as share_at_target,
                sqrt(share_at_target * (1 - share_at_target) / n + z * z / (4 * n * n)) * z as arm
            from sums, (select 1.959963984540054::double as z)
        )
        select office, service, cycle, n, raters, mean, (lower + upper) / 2 as median, variance, (mean - 1) / 4 as index,
            1 + (2 * (n - c1) >= n)::int + (2 * (n - c1 - c2) >= n)::int + (2 * (c4 + c5) >= n)::int
                + (2 * c5 >= n)::int as staged,
            1 + (c1 = 0)::int + (c1 + c2 = 0)::int + (c1 + c2 + c3 = 0)::int + (n = c5)::int as lowest,
            5 - (c5 = 0)::int - (c4 + c5 = 0)::int - (c3 + c4 + c5 = 0)::int - (n = c1)::int as highest,
            greatest(1 - variance / 2, case when variance is not null then 0 end) as agreement,
            mean - 3 - service % 2 as gap, share_at_target,
            case when share_at_target > 0 then (share_at_target + z * z / (2 * n) - arm) / (1 + z * z / n) else 0 end
                as share_low,
            case when share_at_target < 1 then (share_at_target + z * z / (2 * n) + arm) / (1 + z * z / n) else 1 end
                as share_high,
            own_first / nullif(own_n, 0) - (first - own_first) / nullif(n - own_n, 0) as own_view,
            mean - lag(mean) over (partition by office, service order by cycle) as change,
            c1 / n as s1, c2 / n as s2, c3 / n as s3, c4 / n as s4, c5 / n as s5
        from middles
    """,
    "expectations": """
        with sums as (
            select "group", stage, outcome, cycle, count(*) as respondents, count(importance + satisfaction) as pairs,
                sum(satisfaction - importance) as gap,
                count(*) filter (importance = 1) as i1, count(*) filter (importance = 2) as i2,
                count(*) filter (importance = 3) as i3, count(*) filter (importance = 4) as i4,
                count(*) filter (importance = 5) as i5, count(*) filter (satisfaction = 1) as s1,
                count(*) filter (satisfaction = 2) as s2, count(*) filter (satisfaction = 3) as s3,
                count(*) filter (satisfaction = 4) as s4, count(*) filter (satisfaction = 5) as s5
            from expectations group by all
        ), everything as (
            select case when grouping("group") = 1 then -1 else "group" end as "group",
                case when grouping(stage) = 1 then -1 else stage end as stage, outcome, cycle,
                sum(respondents)::bigint as respondents, sum(pairs)::bigint as pairs, sum(gap) as gap,
                sum(i1)::bigint as i1, sum(i2)::bigint as i2, sum(i3)::bigint as i3, sum(i4)::bigint as i4,
                sum(i5)::bigint as i5, sum(s1)::bigint as s1, sum(s2)::bigint as s2, sum(s3)::bigint as s3,
                sum(s4)::bigint as s4, sum(s5)::bigint as s5
            from sums
            group by grouping sets (
                ("group", stage, outcome, cycle), (stage, outcome, cycle), ("group", outcome, cycle), (outcome, cycle))
            having stage is not null or grouping(stage) = 1
        ), answered as (
            select *, i1 + i2 + i3 + i4 + i5 as n_importance, s1 + s2 + s3 + s4 + s5 as n_satisfaction
            from everything
        ), shares as (
            select "group", stage, outcome, cycle, respondents, n_importance, n_satisfaction, pairs,
                (i1 + 2 * i2 + 3 * i3 + 4 * i4 + 5 * i5) / nullif(n_importance, 0) as importance,
                (s1 + 2 * s2 + 3 * s3 + 4 * s4 + 5 * s5) / nullif(n_satisfaction, 0) as satisfaction,
                (i4 + i5) / nullif(n_importance, 0) as top_importance, (s4 + s5) / nullif(n_satisfaction, 0) as top_satisfaction,
                case when n_importance > 0 then 1 + ((i1 <= (n_importance - 1) // 2)::int + (i1 + i2 <= (n_importance - 1) // 2)::int
                    + (i1 + i2 + i3 <= (n_importance - 1) // 2)::int + (n_importance - i5 <= (n_importance - 1) // 2)::int
                    + (i1 <= n_importance // 2)::int + (i1 + i2 <= n_importance // 2)::int
                    + (i1 + i2 + i3 <= n_importance // 2)::int + (n_importance - i5 <= n_importance // 2)::int) / 2 end
                    as median_importance,
                case when n_satisfaction > 0 then 1 + ((s1 <= (n_satisfaction - 1) // 2)::int
                    + (s1 + s2 <= (n_satisfaction - 1) // 2)::int + (s1 + s2 + s3 <= (n_satisfaction - 1) // 2)::int
                    + (n_satisfaction - s5 <= (n_satisfaction - 1) // 2)::int + (s1 <= n_satisfaction // 2)::int
                    + (s1 + s2 <= n_satisfaction // 2)::int + (s1 + s2 + s3 <= n_satisfaction // 2)::int
                    + (n_satisfaction - s5 <= n_satisfaction // 2)::int) / 2 end as median_satisfaction,
                gap / nullif(pairs, 0) as gap
            from answered
        ), figures as (
            select *, 10 * (top_importance + case when top_importance > top_satisfaction then top_importance - top_satisfaction
                when top_satisfaction is null then null else 0 end) as opportunity,
                (importance - 1) / nullif(sum(importance - 1) over (partition by "group", stage, cycle), 0) as weight, weight * gap as weighted_gap,
                satisfaction - lag(satisfaction ignore nulls) over earlier as satisfaction_change,
                gap - lag(gap ignore nulls) over earlier as gap_change,
                avg(importance) filter (satisfaction is not null) over beside as line_importance,
                avg(satisfaction) filter (importance is not null) over beside as line_satisfaction,
                case when importance >= line_importance - 1e-9 then (satisfaction >= line_satisfaction - 1e-9)::int
                    when importance is not null then 2 + (satisfaction >= line_satisfaction - 1e-9)::int end as quadrant
            from shares window earlier as (partition by "group", stage, outcome order by cycle),
                beside as (partition by "group", stage, cycle)
        ), each as (
            select -1 as "group", stage, outcome, cycle, avg(importance) as group_importance,
                avg(satisfaction) as group_satisfaction, avg(gap) as group_gap,
                count(satisfaction) ^ 2 / sum(1 / nullif(n_satisfaction, 0)) as group_n
            from figures where "group" >= 0 group by all
        )
        select * from figures left join each using ("group", stage, outcome, cycle)
    """,
    "competences": """
        select *, coalesce(others, own) as level, coalesce(others, own) - required as gap, own - others as self_other
        from (
            select person, competence, cycle, count(*) as n, avg(level) filter (own) as own,
                avg(level) filter (not own) as others, max(required) as required, any_value(office) as office,
                any_value(team) as team
            from ratings group by person, competence, cycle
        )
    """,
    "coverage": """
        with units as (
            select 0 as kind, -1 as unit, * exclude (office, team) from competences_figures union all
            select 1, office, * exclude (office, team) from competences_figures union all
            select 2, team, * exclude (office, team) from competences_figures
        ), asked as (
            select *, max(required) over (partition by kind, unit, competence, cycle) as highest from units
        )
        select kind, unit, competence, cycle, count(*) as people, any_value(highest) as required,
            count(*) filter (level >= highest) as covering,
            count(*) filter (level < highest and level >= highest - 1) as next, count(required) as asked,
            count(*) filter (level >= required) as meeting, avg(level) as level
        from asked group by kind, unit, competence, cycle
    """,
    "customers": """
        select case when grouping("group") = 1 then -1 else "group" end as "group",
            case when grouping(stage) = 1 then -1 else stage end as stage, cycle, count(distinct customer) as customers,
            count(*) as answers
        from expectations
        group by grouping sets (("group", stage, cycle), (stage, cycle), ("group", cycle), (cycle))
        having stage is not null or grouping(stage) = 1
    """,
    "services": """
        with sums as (
            select office, scope, cycle, count(*) as services, sum(n)::bigint as n, avg(mean) as mean, median(mean) as median,
                min(mean) as lowest, min(staged) as staged, (avg(mean) - 1) / 4 as index,
                avg((gap >= 0)::int) as share_at_target, avg(greatest(-gap, 0)) as shortfall
            from maturity_figures join scopes using (service) group by office, scope, cycle
        ), arms as (
            select *, sqrt(share_at_target * (1 - share_at_target) / services + z * z / (4 * services * services)) * z as arm
            from sums, (select 1.959963984540054::double as z)
        )
        select office, scope, cycle, services, n, mean, median, lowest, staged, index, share_at_target,
            case when share_at_target > 0 then (share_at_target + z * z / (2 * services) - arm) / (1 + z * z / services)
                else 0 end as share_low,
            case when share_at_target < 1 then (share_at_target + z * z / (2 * services) + arm) / (1 + z * z / services)
                else 1 end as share_high, shortfall
        from arms
    """,
    "agreement": """
        with counts as (
            select office, cycle, n, agreement, (s1 * n)::bigint as c1, (s2 * n)::bigint as c2, (s3 * n)::bigint as c3,
                (s4 * n)::bigint as c4, (s5 * n)::bigint as c5
            from maturity_figures where office >= 0
        ), sums as (
            select coalesce(office, -1) as office, cycle, count(*) as services, sum(n)::bigint as n,
                median(agreement) as median_agreement,
                sum(c1) filter (n > 1) as n1, sum(c2) filter (n > 1) as n2, sum(c3) filter (n > 1) as n3,
                sum(c4) filter (n > 1) as n4, sum(c5) filter (n > 1) as n5,
                sum(c1 * c2 / (n - 1)) filter (n > 1) as o12, sum(c1 * c3 / (n - 1)) filter (n > 1) as o13,
                sum(c1 * c4 / (n - 1)) filter (n > 1) as o14, sum(c1 * c5 / (n - 1)) filter (n > 1) as o15,
                sum(c2 * c3 / (n - 1)) filter (n > 1) as o23, sum(c2 * c4 / (n - 1)) filter (n > 1) as o24,
                sum(c2 * c5 / (n - 1)) filter (n > 1) as o25, sum(c3 * c4 / (n - 1)) filter (n > 1) as o34,
                sum(c3 * c5 / (n - 1)) filter (n > 1) as o35, sum(c4 * c5 / (n - 1)) filter (n > 1) as o45
            from counts group by grouping sets ((office, cycle), (cycle))
        ), apart as (
            select *, ((n1 + n2) / 2) ** 2 as d12, ((n1 + n3) / 2 + n2) ** 2 as d13, ((n1 + n4) / 2 + n2 + n3) ** 2 as d14,
                ((n1 + n5) / 2 + n2 + n3 + n4) ** 2 as d15, ((n2 + n3) / 2) ** 2 as d23, ((n2 + n4) / 2 + n3) ** 2 as d24,
                ((n2 + n5) / 2 + n3 + n4) ** 2 as d25, ((n3 + n4) / 2) ** 2 as d34, ((n3 + n5) / 2 + n4) ** 2 as d35,
                ((n4 + n5) / 2) ** 2 as d45
            from sums
        )
        select office, cycle, services, n,
            1 - (n1 + n2 + n3 + n4 + n5 - 1)
                * (o12 * d12 + o13 * d13 + o14 * d14 + o15 * d15 + o23 * d23 + o24 * d24 + o25 * d25 + o34 * d34 + o35 * d35 + o45 * d45)
                / nullif(n1 * n2 * d12 + n1 * n3 * d13 + n1 * n4 * d14 + n1 * n5 * d15 + n2 * n3 * d23 + n2 * n4 * d24
                    + n2 * n5 * d25 + n3 * n4 * d34 + n3 * n5 * d35 + n4 * n5 * d45, 0) as alpha, median_agreement
        from apart
    """,
}


def with_duckdb(connection: duckdb.DuckDBPyConnection) -> None:
    """Each table of figures stays in the database: fetching it is no part of the work."""
    for name, query in SQL.items():
        connection.execute(f"create or replace temp table {name}_figures as {query}")


# MARK: Equality

KEYS = {
    "maturity": ["office", "service", "cycle"], "expectations": ["group", "stage", "outcome", "cycle"],
    "competences": ["person", "competence", "cycle"], "coverage": ["kind", "unit", "competence", "cycle"],
    "customers": ["group", "stage", "cycle"], "services": ["office", "scope", "cycle"], "agreement": ["office", "cycle"],
}
COUNTS = {
    "maturity": ["n"], "expectations": ["n_importance", "n_satisfaction", "pairs"], "competences": ["n"], "coverage": ["people"],
    "customers": ["customers"], "services": ["n"], "agreement": ["n"],
}


# What is withheld with the distribution, which needs more answers than a value, or with one of the sides.
DISTRIBUTIONAL = {"share_at_target", "share_low", "share_high", "lowest", "highest", "agreement", "own_view"}
# What compares or sums up rows: with some of them withheld it is made from the others.
ACROSS_ROWS = {
    "change", "satisfaction_change", "gap_change", "weight", "weighted_gap", "group_importance", "group_satisfaction", "group_gap",
    "group_n", "line_importance", "line_satisfaction", "quadrant"}
# What is made of the rows that show, or tells nothing that anybody said.
NOT_WITHHELD = {"competences", "customers", "services", "agreement"}


def differences(name: str, ours: pl.DataFrame, theirs: pl.DataFrame, withholds: bool) -> list[str]:
    """What is not equal, in words; with rows or values that may be withheld, whether any of them shows that must not."""
    keys, counts = KEYS[name], COUNTS[name]
    columns = [column for column in ours.columns if column not in keys]
    same = [pl.col(key).cast(pl.Int64) for key in keys] + [pl.col(column).cast(pl.Float64) for column in columns]
    ours, theirs = ours.select(same), theirs.select(same)
    found = []
    if ours.select(keys).is_duplicated().any() or theirs.select(keys).is_duplicated().any():
        found.append(f"{name}: a row stands twice")
    extra = ours.join(theirs, on=keys, how="anti").height
    lacking = 0 if withholds else theirs.join(ours, on=keys, how="anti").height
    if extra or lacking:
        found.append(f"{name}: {extra} rows that the peer has not, {lacking} that it alone has")
    pairs = ours.join(theirs, on=keys, how="inner", suffix="_theirs")
    if withholds:
        shown = pl.all_horizontal(pl.col(column) == pl.col(column + "_theirs") for column in counts)
        pairs = pairs.filter(shown)
        small = pairs.filter(pl.any_horizontal((pl.col(column) > 0) & (pl.col(column) < THRESHOLD) for column in counts))
        if small.height:
            found.append(f"{name}: {small.height} rows of fewer than {THRESHOLD} answers show")
        elif not pairs.height:
            found.append(f"{name}: nothing shows")
    for column in columns:
        if withholds and column in ACROSS_ROWS:
            continue
        one, other = pl.col(column), pl.col(column + "_theirs")
        # A missing value of one side alone is a difference.
        equal = (one.is_null() & other.is_null()) | ((one - other).abs() <= TOLERANCE * pl.max_horizontal(other.abs(), 1.0)).fill_null(False)
        if withholds and column in DISTRIBUTIONAL:
            equal = equal | one.is_null()
        wrong = pairs.filter(~equal)
        if wrong.height:
            found.append(f"{name}: {column} differs in {wrong.height} of {pairs.height} rows, first {wrong.row(0, named=True)}")
    return found


# MARK: The contest

def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("analyse")
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    sizes = {name: size // 100 if options.smoke else size for name, size in SIZES.items()}
    turns = 1 if options.smoke else options.runs
    # The first run of a process warms up, as the first turn does for the peers, whose process stays; of the others the median counts.
    repeats = "1" if options.smoke else "4"
    tables = answers(sizes)
    connection = duckdb.connect()
    connection.execute(f"set threads = {os.cpu_count()}")
    for name, table in tables.items():
        connection.register("answers", table)
        connection.execute(f"create table {name} as from answers")
        connection.unregister("answers")

    seconds: dict[str, list[float]] = {name: [] for name in ("open", "withheld", "first", "polars", "duckdb")}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(turns + 1):
            # The first turn warms up.
            lines = subprocess.run(
                [options.analyse, folder, *(str(size) for size in sizes.values()), repeats], check=True, capture_output=True,
                text=True).stdout.splitlines()
            if "scopes" not in tables:
                tables["scopes"] = pl.read_csv(Path(folder) / "open" / "scopes.csv", schema={"scope": pl.Int16, "service": pl.Int16})
                connection.register("scopes", tables["scopes"])
            runs = {name: [float(time) for time in times] for name, *times in map(str.split, lines)}
            measured = {name: statistics.median(times[1:] or times) for name, times in runs.items()}
            measured["first"] = runs["open"][0]
            start = time.perf_counter()
            by_polars = with_polars(tables)
            measured["polars"] = time.perf_counter() - start
            start = time.perf_counter()
            with_duckdb(connection)
            measured["duckdb"] = time.perf_counter() - start
            if turn or turns == 1:
                for name, value in measured.items():
                    seconds[name].append(value)
        by_duckdb = {name: connection.sql(f"from {name}_figures").pl() for name in KEYS}
        found, compared = [], 0
        for setting in ("open", "withheld"):
            for name in KEYS:
                if setting == "withheld" and name in NOT_WITHHELD:
                    continue
                ours = pl.read_csv(Path(folder) / setting / f"{name}.csv", infer_schema_length=None)
                compared += ours.height * (ours.width - len(KEYS[name]))
                for peer, theirs in (("polars", by_polars), ("DuckDB", by_duckdb)):
                    found += [f"{setting} against {peer}: {text}" for text in differences(name, ours, theirs[name], setting == "withheld")]

    print(f"\nAnalysis of {sizes['maturity']:,} maturity answers, {sizes['expectations']:,} of expectations, {sizes['ratings']:,} ratings")
    print(f"  {'':<32}{'wall s':>9}{'of polars':>12}{'of DuckDB':>12}")
    for name, label in (("open", "plumbline, all figures"), ("withheld", "the same, small groups withheld"),
                        ("first", "all figures, new process"),
                        ("polars", "polars, without bootstraps"), ("duckdb", "DuckDB, without bootstraps")):
        ratios = "".join(
            f"{statistics.median(a / b for a, b in zip(seconds[name], seconds[peer])):>12.2f}" for peer in ("polars", "duckdb"))
        print(f"  {label:<32}{statistics.median(seconds[name]):>9.3f}{ratios}")
    print(f"  {compared:,} figures compared, {len(found)} kinds of them differ")
    if not options.smoke:
        for name in ("open", "withheld"):
            wall = statistics.median(seconds[name])
            ratio = statistics.median(a / min(b, c) for a, b, c in zip(seconds[name], seconds["polars"], seconds["duckdb"]))
            for figure, most, what in ((wall, 0.3, "s"), (ratio, 0.7, "of the faster peer")):
                verdict = "met" if figure <= most else f"missed by {figure / most - 1:.0%}; Benchmarks/REPORT.md says why"
                print(f"  target, {name}: at most {most} {what}: {figure:.2f}, {verdict}")
    if found:
        sys.exit("\n".join(found))


if __name__ == "__main__":
    main()
