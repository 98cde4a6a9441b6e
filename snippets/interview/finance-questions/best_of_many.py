"""The best of many strategies without any skill."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def expected_best(k):
    """Approximate mean of the largest of k standard normal values."""
    g = np.euler_gamma
    q = stats.norm.ppf([1 - 1 / k, 1 - 1 / (k * np.e)])
    return (1 - g) * q[0] + g * q[1]


rng = np.random.default_rng(0)
k, years, runs = 200, 4, 20
best, later = [], []
for _ in range(runs):
    x = rng.normal(size=(k, 2 * 252 * years))  # no strategy has an edge
    first, second = np.split(x, 2, axis=1)
    ratio = np.sqrt(252) * first.mean(axis=1) / first.std(axis=1)
    winner = second[ratio.argmax()]
    best.append(ratio.max())
    later.append(np.sqrt(252) * winner.mean() / winner.std())
print(f"best of {k} over {years} years: {np.mean(best):.2f}", end=", ")
print(f"formula {expected_best(k) / np.sqrt(years):.2f}")
print(f"the same strategies in the next {years} years: {np.mean(later):+.2f}")
one = stats.norm.sf(1.5 * np.sqrt(years))
print(f"p of a ratio of 1.5: alone {one:.4f}", end=", ")
print(f"as best of {k} {1 - (1 - one) ** k:.2f}")
# --8<-- [end:show]

mean = np.mean(best)
assert abs(mean - expected_best(k) / np.sqrt(years)) < 4 * np.std(
    best
) / np.sqrt(runs)
assert abs(np.mean(later)) < 4 * 0.5 / np.sqrt(runs) < mean
for m in (20, 200, 2000):  # the approximation against the exact mean
    z = np.linspace(-9, 9, 20_001)
    pdf = m * stats.norm.pdf(z) * stats.norm.cdf(z) ** (m - 1)
    assert np.isclose(
        expected_best(m), np.sum(z * pdf) * (z[1] - z[0]), atol=0.05
    )
# The card: the best of 200 has 2 over three years.
alone = stats.norm.sf(2 * np.sqrt(3))
assert np.isclose(expected_best(200) / np.sqrt(3), 1.59, atol=0.01)
assert np.isclose(alone, 0.00027, atol=1e-5)
assert np.isclose(1 - (1 - alone) ** 200, 0.052, atol=0.001)
# The card: daily rank correlations of mean 0.02 and deviation 0.08.
assert np.isclose(0.02 / 0.08, 0.25)
assert np.isclose(0.02 / (0.08 / np.sqrt(250)), 3.95, atol=0.005)
# A signal made neutral to sectors and beta, by a regression across assets.
rng = np.random.default_rng(5)
sector = np.append(rng.integers(0, 4, 60), 4)  # the last sector: one asset
beta = 1 + 0.3 * rng.normal(size=61) + 0.2 * sector
signal = rng.normal(size=61) + 0.5 * sector + beta
A = np.column_stack([np.eye(5)[sector], beta])
rest = signal - A @ np.linalg.lstsq(A, signal, rcond=None)[0]
assert np.allclose(np.bincount(sector, rest), 0) and abs(beta @ rest) < 1e-9
assert abs(rest[-1]) < 1e-9 and rest.std() > 0.5
ranks = rest.argsort().argsort() - 30.0  # ranked again: exposed again
assert abs(beta @ ranks) > 1 and abs(np.bincount(sector, ranks)).max() > 1
# A rule on a fair walk: mean 0, variance the sum of E[H^2], over all paths.


def rule(past):
    """One, after a first loss two, then stop."""
    return 1 if not past else 2 if past == [-1] else 0


profits, squares = [], []
for path in np.ndindex(2, 2, 2):
    steps = [2 * s - 1 for s in path]
    held = [rule(steps[:t]) for t in range(3)]
    profits.append(np.dot(held, steps))
    squares.append(np.dot(held, held))
assert np.mean(profits) == 0 and np.var(profits) == np.mean(squares) == 3
assert np.mean(np.equal(profits, 1)) == 3 / 4 and min(profits) == -3
# A factor of correlation 0.03: 1,200 bets a year, alone or alike in a month.
ic, months = 0.03, 12 * 10_000
assert round(ic * np.sqrt(1200), 2) == 1.04 and np.isclose(ic**2, 0.0009)
for rho, ratio in ((0, 1.04), (0.05, 0.43)):
    worth = 100 / (1 + 99 * rho)
    assert round(ic * np.sqrt(12 * worth), 2) == ratio
    spread = np.sqrt(rho + (1 - rho) / 100)  # of a month's mean profit
    month = ic + spread * rng.normal(size=months)
    assert abs(np.sqrt(12) * month.mean() / month.std() - ratio) < 0.04
assert round(100 / (1 + 99 * 0.05), 1) == 16.8
signal = rng.normal(size=2_000_000)  # one bet: signal times later return
later = ic * signal + np.sqrt(1 - ic**2) * rng.normal(size=2_000_000)
bet = signal * later
assert abs(bet.mean() / bet.std() - ic) < 4 / np.sqrt(2_000_000)
# Costs: of each side 0.6 is sold and 0.6 bought.
before, after = np.zeros((2, 20))
before[:5], before[-5:] = 0.2, -0.2
after[[0, 1, 5, 6, 7]], after[[-1, -2, -6, -7, -8]] = 0.2, -0.2
traded = np.abs(after - before).sum()
assert np.isclose(traded, 2.4) and np.isclose(0.30 - traded * 0.10, 0.06)
# Capacity: the best size, by a search.
size = np.linspace(0, 400, 400_001)
profit = size * (0.3 - 0.02 * np.sqrt(size))
assert abs(0.02 * np.sqrt(size[profit.argmax()]) - 0.2) < 1e-4
# Pairs of 500 shares, those passed by chance, and the half-life of a spread.
pairs = len(np.triu_indices(500, 1)[0])
assert pairs == 500 * 499 // 2 == 124_750 and abs(0.05 * pairs - 6240) < 5
days = np.log(0.5) / np.log(0.9)
assert 0.9**6 > 0.5 > 0.9**7 and abs(days - 6.6) < 0.05
assert np.isclose(0.9**days, 0.5)
