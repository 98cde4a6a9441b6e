"""Prevalence from labels drawn more densely where scores are high."""

import numpy as np


# --8<-- [start:show]
def stratified_prevalence(sizes, labelled, violating):
    """Estimate and standard error; arrays (H,), one entry a stratum."""
    share = sizes / sizes.sum()
    rate = violating / labelled
    smooth = (violating + 0.5) / (labelled + 1)  # no stratum is certain
    variance = np.sum(share**2 * smooth * (1 - smooth) / labelled)
    return np.sum(share * rate), np.sqrt(variance)


# --8<-- [end:show]


# --8<-- [start:run]
sizes = np.array([48e6, 1.5e6, 0.4e6, 0.1e6])  # by rising score
rates = np.array([0.0005, 0.02, 0.2, 0.8])
truth = sizes @ rates / sizes.sum()
print(f"truth {truth:.5f}        mean   spread  covered  without 1/2")


def repeat(N, n, r, rng, runs=3_000):
    rows = []
    for m in rng.binomial(n, r, (runs, len(n))):
        mean, se = stratified_prevalence(N, n, m)
        raw = np.sum((N / N.sum()) ** 2 * m / n * (1 - m / n) / n) ** 0.5
        off = abs(mean - truth)
        rows.append([mean, off <= 1.96 * se, off <= 1.96 * raw])
    mean, ours, plain = np.array(rows).T
    return mean.mean(), mean.std(), ours.mean(), plain.mean()


every, by_spread = np.array([50e6]), np.array([2_200, 430, 325, 45])
for name, *plan in (
    ("3,000 at random", every, np.array([3_000]), [truth]),
    ("750 a stratum", sizes, np.full(4, 750), rates),
    ("by spread", sizes, by_spread, rates),
):
    a, b, c, d = repeat(*plan, np.random.default_rng(0))
    print(f"{name:15}  {a:.5f}  {b:.5f}  {c:7.2f}  {d:6.2f}")
# --8<-- [end:run]
W = sizes / sizes.sum()
# Neyman: labels in proportion to N sqrt(r (1 - r)) have the least variance
spread = np.sqrt(rates * (1 - rates))
best = 3_000 * sizes * spread / (sizes @ spread)
assert np.allclose(best, [2_171, 425, 324, 81], atol=1)


def error(n):
    return np.sqrt(np.sum(W**2 * rates * (1 - rates) / n))


rng = np.random.default_rng(3)
for _ in range(200):
    other = best * np.exp(0.3 * rng.normal(size=4))
    assert error(3_000 * other / other.sum()) > error(best)
assert error(np.array([2_200, 430, 325, 45])) < 1.006 * error(best)
assert sizes.sum() == every[0] and np.all(20 * 750 < sizes)
assert round(error(np.full(4, 750)), 4) == 0.0008
assert round(np.sqrt(truth * (1 - truth) / 3_000), 4) == 0.0012
# by theory the estimate is unbiased with this spread
for seed in (1, 2):
    n = np.array([2_200, 430, 325, 45])
    row = repeat(sizes, n, rates, np.random.default_rng(seed))
    assert abs(row[0] - truth) < 4 * error(n) / np.sqrt(3_000)
    assert abs(row[1] / error(n) - 1) < 0.06
    assert 0.98 > row[2] > 0.93 > 0.91 > row[3] > 0.82
    n = np.full(4, 750)
    row = repeat(sizes, n, rates, np.random.default_rng(seed))
    assert row[2] > 0.95 and 0.48 < row[3] < 0.62
# one stratum: the usual proportion; the half matters little
mean, se = stratified_prevalence(
    np.array([70]), np.array([4_000]), np.array([1_200])
)
assert mean == 0.3 and np.isclose(se, np.sqrt(0.21 / 4_000), rtol=1e-3)
# by hand: strata of 900,000, 90,000, 10,000; 1,000, 500, 100 labels
mean, se = stratified_prevalence(
    np.array([900_000, 90_000, 10_000]),
    np.array([1_000, 500, 100]),
    np.array([0, 10, 60]),
)
assert np.isclose(mean, 0.09 * 0.02 + 0.01 * 0.6) and round(mean, 4) == 0.0078
assert round((0 + 10 / 500 + 60 / 100) / 3, 3) == 0.207  # of strata
low = 0.5 / 1_001 * (1 - 0.5 / 1_001) / 1_000
mid = 10.5 / 501 * (1 - 10.5 / 501) / 500
top = 60.5 / 101 * (1 - 60.5 / 101) / 100
hand = 0.9**2 * low + 0.09**2 * mid + 0.01**2 * top
assert np.isclose(se, np.sqrt(hand)) and 0.0009 < se < 0.0011
# none found in the lowest stratum: up to 3/n there, at 95 %
assert np.isclose(0.9 * 3 / 1_000, 0.0027)
