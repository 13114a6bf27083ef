"""Has other programs compute what the statistics library computed.

The cases and our results come from the Swift tests: run them with PLUMBLINE_WRITE_SAMPLES naming a folder, then this file with the
same variable. Judges: scipy, statsmodels, pingouin, krippendorff, and plain numpy where no package has the method. Everything agrees
to 1e-9 but what is named otherwise; `null` is an undefined figure, and the judge must have no finite number for it either.
"""

import itertools
import json
import math
import os
import pathlib
import warnings

import krippendorff
import numpy
import pandas
import pingouin
import pytest
import scipy.optimize
import scipy.stats
from statsmodels.stats.inter_rater import fleiss_kappa
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.weightstats import DescrStatsW

if "PLUMBLINE_WRITE_SAMPLES" not in os.environ:
    pytest.skip("PLUMBLINE_WRITE_SAMPLES is not set", allow_module_level=True)
CASES = json.loads((pathlib.Path(os.environ["PLUMBLINE_WRITE_SAMPLES"]) / "statistics.json").read_text())
Z = scipy.stats.norm.ppf(0.975)


def cases(topic):
    return pytest.mark.parametrize("case", CASES[topic], ids=range(len(CASES[topic])))


def agree(ours, theirs, tolerance=1e-9):
    """Both undefined, or equal to the tolerance, relative for numbers above 1."""
    ours = numpy.array(numpy.nan if ours is None else ours, dtype=float)
    theirs = numpy.array(theirs, dtype=float)
    if not numpy.isfinite(theirs).all():
        assert not numpy.isfinite(ours).any()
    else:
        numpy.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance)


def levels(counts, lowest=1):
    return numpy.repeat(numpy.arange(lowest, lowest + len(counts)), counts)


@cases("alpha")
def test_krippendorff_alpha(case):
    ratings = numpy.array([[numpy.nan if r is None else r for r in row] for row in case["ratings"]], dtype=float)
    for metric in ["nominal", "ordinal", "interval", "ratio"]:
        try:
            theirs = krippendorff.alpha(ratings, level_of_measurement=metric)
        except ValueError:  # A single value in the whole domain, or no unit with two ratings.
            theirs = math.nan
        agree(case[metric], theirs)


def mean_squares(ratings):
    n, k = ratings.shape
    total = ((ratings - ratings.mean()) ** 2).sum()
    rows = k * ((ratings.mean(axis=1) - ratings.mean()) ** 2).sum()
    columns = n * ((ratings.mean(axis=0) - ratings.mean()) ** 2).sum()
    return rows / (n - 1), columns / (k - 1), (total - rows - columns) / ((n - 1) * (k - 1)), (total - rows) / (n * (k - 1))


def icc_intervals(ratings):
    """Shrout and Fleiss (1979), pages 424 to 426; pingouin rounds its intervals."""
    n, k = ratings.shape
    b, j, e, w = mean_squares(ratings)
    f = scipy.stats.f.ppf
    low, high = b / w / f(0.975, n - 1, n * (k - 1)), b / w * f(0.975, n * (k - 1), n - 1)
    yield (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)
    icc2 = (b - e) / (b + (k - 1) * e + k * (j - e) / n)
    fj = j / e
    v = (k - 1) * (n - 1) * (k * icc2 * fj + n * (1 + (k - 1) * icc2) - k * icc2) ** 2 / (
        (n - 1) * k**2 * icc2**2 * fj**2 + (n * (1 + (k - 1) * icc2) - k * icc2) ** 2)
    up, down = f(0.975, n - 1, v), f(0.975, v, n - 1)
    rest = k * j + (k * n - k - n) * e
    yield n * (b - up * e) / (up * rest + n * b), n * (down * b - e) / (rest + n * down * b)
    low, high = b / e / f(0.975, n - 1, (n - 1) * (k - 1)), b / e * f(0.975, (n - 1) * (k - 1), n - 1)
    yield (low - 1) / (low + k - 1), (high - 1) / (high + k - 1)


@cases("icc")
def test_intraclass_correlations_and_cronbach_alpha(case):
    ratings = numpy.array(case["ratings"], dtype=float)
    long = pandas.DataFrame(ratings).reset_index().melt(id_vars="index", var_name="rater", value_name="rating")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        table = pingouin.intraclass_corr(long, targets="index", raters="rater", ratings="rating")
    for name, theirs in zip(["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"], table["ICC"]):
        agree(case[name], theirs)
    published = [column for column in table.columns if column.startswith("CI95")][0]
    for form, theirs, rounded in zip("123", icc_intervals(ratings), table[published]):
        agree(case["interval" + form], theirs, 1e-8)
        agree(case["interval" + form], rounded, 0.0051)
    agree(case["cronbach"], pingouin.cronbach_alpha(pandas.DataFrame(ratings))[0])


@cases("fleiss")
def test_fleiss_kappa(case):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        agree(case["kappa"], fleiss_kappa(numpy.array(case["counts"])))


@cases("rwg")
def test_within_group_agreement(case):
    ratings, count = numpy.array(case["ratings"]), case["levels"]
    ratio = ratings.var(axis=1, ddof=1).mean() / ((count**2 - 1) / 12)
    items = len(ratings)
    agree(case["lindell"], 1 - ratio)
    agree(case["rwg"], 0 if ratio >= 1 else items * (1 - ratio) / (items * (1 - ratio) + ratio))


@cases("summary")
def test_means_and_quantiles(case):
    values = levels(case["counts"])
    agree(case["mean"], values.mean())
    agree(case["median"], numpy.median(values))
    agree(case["variance"], values.var(ddof=1))
    agree(case["error"], scipy.stats.sem(values))
    agree(case["quantile"], numpy.quantile(values, case["p"]))


@cases("correlation")
def test_rank_correlations(case):
    x, y = case["x"], case["y"]
    n = len(x)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        rho = scipy.stats.spearmanr(x, y).statistic
    agree(case["spearman"], rho)
    if math.isfinite(rho) and abs(rho) < 1 - 1e-12:
        margin = Z * math.sqrt((1 + rho**2 / 2) / (n - 3))
        agree(case["spearmanInterval"], [math.tanh(math.atanh(rho) - margin), math.tanh(math.atanh(rho) + margin)])
    else:
        assert case["spearmanInterval"] is None


@cases("weighted")
def test_weighted_answers(case):
    groups = [levels(counts) for counts in case["groups"]]
    values = numpy.concatenate(groups)
    weights = numpy.concatenate([numpy.full(len(g), w / len(g)) for g, w in zip(groups, case["weights"])])
    judge = DescrStatsW(values, weights=weights, ddof=0)
    n = weights.sum() ** 2 / (weights**2).sum()
    agree(case["mean"], judge.mean)
    agree(case["effectiveN"], n)
    if case["meanInterval"] is None:
        assert len(values) < 5 or n < 2 or judge.var == 0
    else:
        margin = scipy.stats.t.ppf(0.975, n - 1) * math.sqrt(judge.var / (n - 1))
        agree(case["meanInterval"], [max(judge.mean - margin, 1), min(judge.mean + margin, len(case["groups"][0]))])
    share = (weights * (values >= len(case["groups"][0]))).sum() / weights.sum()
    agree(case["share"], share)
    agree(case["shareInterval"], proportion_confint(share * n, n, method="wilson"))


@cases("promoters")
def test_promoter_score(case):
    scores = numpy.repeat([1, 0, -1], [case["promoters"], case["passives"], case["detractors"]])
    agree(case["value"], scores.mean())
    agree(case["variance"], scores.var())
    n = len(scores) + 3
    shares = numpy.array([case["promoters"] + 0.75, case["passives"] + 1.5, case["detractors"] + 0.75]) / n
    center = shares[0] - shares[2]
    margin = Z * math.sqrt((shares[0] + shares[2] - center**2) / n)
    agree(case["interval"], [max(center - margin, -1), min(center + margin, 1)])


@cases("wilson")
def test_wilson_interval(case):
    agree(case["interval"], proportion_confint(case["successes"], case["n"], method="wilson"))


def resampled_sums(counts):
    """Probability of each sum of level indices in a resample."""
    shares = numpy.array(counts) / sum(counts)
    sums = numpy.ones(1)
    for _ in range(sum(counts)):
        sums = numpy.convolve(sums, shares)
    return sums


def bca_shares(below, influence):
    """Efron's (1987) shares for the ends, from the share below the estimate and the influence of each answer."""
    z0 = scipy.stats.norm.ppf(below)
    a = (influence**3).sum() / (6 * (influence**2).sum() ** 1.5)
    return [scipy.stats.norm.cdf(z0 + (z0 + z) / (1 - a * (z0 + z))) for z in (-Z, Z)]


def percentiles(values, shares, low, high):
    """The smallest value with `low` at or below it, the largest with `1 - high` at or above it."""
    order = numpy.argsort(values, kind="stable")
    values, shares = values[order], shares[order]
    return (values[numpy.searchsorted(numpy.cumsum(shares), low - 1e-12)],
            values[::-1][numpy.searchsorted(numpy.cumsum(shares[::-1]), 1 - high - 1e-12)])


@cases("mean")
def test_interval_of_a_mean(case):
    counts, n = case["counts"], sum(case["counts"])
    if case["interval"] is None:
        assert max(counts) == n
        return
    values = levels(counts)
    sums = resampled_sums(counts)
    means = 1 + numpy.arange(len(sums)) / n
    if n <= 10:
        assert case["method"] == "exact bootstrap"
        agree(case["interval"], percentiles(means, sums, 0.025, 0.975))
        return
    observed = int(values.sum()) - n
    below = sums[:observed].sum() + sums[observed] / 2
    theirs = percentiles(means, sums, *bca_shares(below, values - values.mean()))
    step = 0.5 / n if "expansion" not in case["method"] else 1.01 * math.gcd(*(values - values[0]).tolist()) / n
    assert ("expansion" in case["method"]) <= (n > 10)
    # Over all resamples, the same but for a percentile that equals its share by rounding; in closed form, at most one step off.
    assert numpy.abs(numpy.array(case["interval"]) - theirs).max() < step
    # Random resamples, loosely: a fifth of the standard error and a step.
    random = scipy.stats.bootstrap((values,), numpy.mean, n_resamples=4000, method="BCa", rng=numpy.random.default_rng(n))
    if numpy.isfinite(random.confidence_interval).all():
        loose = 0.2 * scipy.stats.sem(values) + 1.5 * math.gcd(*(values - values[0]).tolist()) / n
        assert numpy.abs(numpy.array(case["interval"]) - random.confidence_interval).max() < loose


@cases("change")
def test_change_of_a_mean(case):
    before, after = levels(case["before"]), levels(case["after"])
    agree(case["value"], after.mean() - before.mean())
    spread = before.var() + after.var()
    if spread == 0:
        assert case["interval"] is None and case["hedges"] is None
        return
    agree(case["hedges"], pingouin.compute_effsize(after, before, eftype="hedges"))
    sums = [resampled_sums(case[name]) for name in ("after", "before")]
    steps = numpy.subtract.outer(numpy.arange(len(sums[0])) * len(before), numpy.arange(len(sums[1])) * len(after))
    steps, position = numpy.unique(steps, return_inverse=True)
    shares = numpy.bincount(position.ravel(), weights=numpy.outer(*sums).ravel())
    ends = (0.025, 0.975)
    if "BCa" in case["method"]:
        observed = (int(after.sum()) - len(after)) * len(before) - (int(before.sum()) - len(before)) * len(after)
        below = shares[steps < observed].sum() + shares[steps == observed].sum() / 2
        ends = bca_shares(below, numpy.concatenate(
            [(after - after.mean()) / len(after), -(before - before.mean()) / len(before)]))
    theirs = numpy.array(percentiles(steps / (len(before) * len(after)), shares, *ends))
    tolerance = 1e-9
    if "expansion" in case["method"]:
        # Half a step of the group that steps widest, and a hundredth of the standard error.
        error = math.sqrt(before.var() / len(before) + after.var() / len(after))
        tolerance = 0.51 * len(case["before"]) / min(len(before), len(after)) + 0.01 * error
    elif "BCa" in case["method"]:
        tolerance = 1 / (len(before) * len(after)) + 1e-9
    assert numpy.abs(numpy.array(case["interval"]) - theirs).max() <= tolerance


@cases("drivers")
def test_drivers(case):
    correlations = numpy.corrcoef(numpy.array(case["answers"]).T)
    inner, outer = correlations[:-1, :-1], correlations[:-1, -1]
    p = len(outer)

    def explained(subset):
        chosen = list(subset)
        return outer[chosen] @ numpy.linalg.solve(inner[numpy.ix_(chosen, chosen)], outer[chosen]) if chosen else 0

    gains = numpy.zeros(p)
    for j in range(p):
        others = [i for i in range(p) if i != j]
        for size in range(p):
            chance = math.factorial(size) * math.factorial(p - size - 1) / math.factorial(p)
            gains[j] += chance * sum(
                explained(set_ + (j,)) - explained(set_) for set_ in itertools.combinations(others, size))
    agree(case["shapley"], gains)
    agree(case["explained"], explained(range(p)))
    values, vectors = numpy.linalg.eigh(inner)
    loadings = vectors @ numpy.diag(numpy.sqrt(values)) @ vectors.T
    agree(case["relative"], loadings**2 @ numpy.linalg.solve(loadings, outer) ** 2)


@cases("knapsack")
def test_best_subset(case):
    values, costs = numpy.array(case["values"]), numpy.array(case["costs"])
    assert costs[case["chosen"]].sum() == case["cost"] <= case["capacity"]
    agree(case["value"], values[case["chosen"]].sum())
    solution = scipy.optimize.milp(
        -values, integrality=numpy.ones(len(values)), bounds=scipy.optimize.Bounds(0, 1),
        constraints=scipy.optimize.LinearConstraint(costs, ub=case["capacity"]), options={"mip_rel_gap": 0})
    # The judge works in decimals of its own: its best may be beaten by its tolerance, and must not be missed by more.
    assert case["value"] >= -solution.fun - 1e-9
    agree(case["value"], -solution.fun, 1e-6)


@cases("adherence")
def test_adherence_of_people_and_services(case):
    people, relevance = numpy.array(case["people"]), numpy.array(case["relevance"]) / sum(case["relevance"])
    highest = case["highest"]
    best = people.max(axis=0)
    agree(case["value"], relevance @ best / highest)
    agree(case["personal"], people @ relevance / highest)
    without = [numpy.delete(people, i, axis=0) for i in range(len(people))]
    left = [relevance @ rest.max(axis=0) / highest if len(rest) else 0 for rest in without]
    agree(case["dependence"], relevance @ best / highest - left, 1e-9)


@cases("kano")
def test_kano(case):
    table = ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]
    letters = [table[f - 1][d - 1] for f, d in case["pairs"]]
    counts = {letter: letters.count(letter) for letter in "MOAIRQ"}
    assert case["category"] == max("MOAIRQ", key=lambda letter: counts[letter])
    judged = sum(counts[letter] for letter in "MOAI")
    agree(case["better"], (counts["A"] + counts["O"]) / judged if judged else math.nan)
    agree(case["worse"], -(counts["O"] + counts["M"]) / judged if judged else math.nan)
    agree(case["strength"], sum(counts[letter] for letter in "MOA") / len(letters))


@cases("ranking")
def test_ranking_stability(case):
    """Other random numbers of the same distribution: shares to 0.03 (some four standard errors), rank intervals to one rank."""
    weights, values = numpy.array(case["weights"]), numpy.array(case["values"])
    weights /= weights.sum()
    assert case["ranks"] == scipy.stats.rankdata(-(values @ weights), method="min").astype(int).tolist()
    draws = numpy.random.default_rng(1).dirichlet(case["concentration"] * weights, 20_000)
    ranks = scipy.stats.rankdata(-(draws @ values.T), method="min", axis=1)
    numpy.testing.assert_allclose(case["topShares"], (ranks <= case["top"]).mean(axis=0), atol=0.03)
    for name, share in (("lowRanks", 2.5), ("highRanks", 97.5)):
        assert numpy.abs(numpy.array(case[name]) - numpy.percentile(ranks, share, axis=0)).max() <= 1


@cases("quantiles")
def test_quantiles_of_distributions(case):
    agree(case["normal"], scipy.stats.norm.ppf(case["p"]))
    agree(case["f"], scipy.stats.f.ppf(case["p"], *case["degrees"]))
