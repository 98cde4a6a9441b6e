import math

import numpy as np
from answer import cuped
from judge import check


def reference(y, x, group):
    """The coefficients of a regression on a constant, the group and x."""
    rows = [float(v) for v in x]
    known = [v for v in rows if not math.isnan(v)]
    fill = sum(known) / len(known) if known else 0.0
    x = np.array([fill if math.isnan(v) else v for v in rows])
    x = x - x.mean()
    y, group = y.astype(float), group.astype(float)
    scale = np.abs(x).max() or 1.0
    design = np.column_stack([np.ones(len(x)), group, x / scale])
    _, effect, slope = np.linalg.lstsq(design, y, rcond=1e-12)[0]
    square = 0.0
    for g in (0, 1):
        values = [
            float(y[i] - slope * x[i] / scale)
            for i in range(len(y))
            if group[i] == g
        ]
        mean = math.fsum(values) / len(values)
        spread = math.fsum((v - mean) ** 2 for v in values)
        square += spread / (len(values) - 1) / len(values)
    return effect, math.sqrt(square)


def experiment(seed, n, share=0.5, effect=1.0):
    rng = np.random.default_rng(seed)
    group = np.append([0, 0, 1, 1], rng.random(n - 4) < share).astype(int)
    taste = rng.gamma(2.0, 5.0, n)
    x = taste + rng.normal(0, 3, n)
    return taste + rng.normal(0, 3, n) + effect * group, x, group


def test_random():
    """Random experiments, also with groups of very different sizes"""
    for seed, n, share in ((0, 5, 0.5), (1, 40, 0.5), (2, 300, 0.1)):
        data = experiment(seed, n, share)
        check(cuped, *data, want=reference(*data))


def test_large_effect():
    """A large effect has no part in theta"""
    y, x, group = experiment(3, 60, effect=500.0)
    x[group == 1] += 4
    check(cuped, y, x, group, want=reference(y, x, group))


def test_missing():
    """Several unknown covariates, in one group more than in the other"""
    y, x, group = experiment(4, 80)
    x[(group == 1) & (np.arange(80) % 3 > 0)] = np.nan
    x[10:20] = np.nan
    check(cuped, y, x, group, want=reference(y, x, group))
    x[group == 1] = np.nan
    check(cuped, y, x, group, want=reference(y, x, group))


def test_all_missing():
    """If no covariate is known, the result is that of the plain metric"""
    y, x, group = experiment(5, 20)
    x[:] = np.nan
    check(cuped, y, x, group, want=reference(y, np.zeros(20), group))


def test_far_from_zero():
    """A covariate that varies by 1 around a hundred million"""
    y, x, group = experiment(6, 200)
    far = x / 4 + 1e8
    want = reference(y, (far - 1e8) * 4, group)
    check(cuped, y, far, group, want=want)


def test_units():
    """Neither unit nor zero of the covariate matters"""
    y, x, group = experiment(7, 50)
    effect, error = reference(y, x, group)
    for moved in (1e-6 * x, 1e6 * x, -x, 3 * x - 100):
        check(cuped, y, moved, group, want=(effect, error))
    check(cuped, 10 * y - 7, x, group, want=(10 * effect, 10 * error))


def test_types():
    """Metric and covariate may be whole numbers, groups booleans"""
    y, x, group = experiment(8, 30)
    y, x = (60 * y).astype(np.int16), (9000 * x).astype(np.int32)
    check(cuped, y, x, group == 1, want=reference(y, x, group))


def test_constant_but_for_rounding():
    """A constant covariate changes nothing, though rounding moves its mean"""
    y = np.array([1.0, 3, 6, 10, 4, 9])
    group = np.array([0, 0, 0, 1, 1, 1])
    unknown = np.nan
    for x in (
        [0.1, 0.1, 0.1, 0.3, 0.3, 0.3],
        [0.1, 0.1, unknown, 0.1, unknown, unknown],
    ):
        check(
            cuped,
            y,
            np.array(x),
            group,
            want=reference(y, np.zeros(6), group),
            because="In each group all covariates are equal, so theta is 0."
            " The computed mean of 0.1, 0.1 and 0.1 is not 0.1.",
        )
