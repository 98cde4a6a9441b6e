"""Markov, Chebyshev, Hoeffding and the truth for 100 coin tosses."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
n, p = 100, 0.5
print("P(at least k heads of 100)")
print("  k    exact  normal  Hoeffding  Chebyshev  Markov")
for k in (55, 60, 70, 80):
    exact = stats.binom(n, p).sf(k - 1)  # sf(j) is P(more than j)
    # The count k begins at k - 0.5 on the continuous scale.
    normal = stats.norm.sf((k - 0.5 - n * p) / np.sqrt(n * p * (1 - p)))
    t = k / n - p
    hoeffding = np.exp(-2 * n * t**2)
    chebyshev = p * (1 - p) / (n * t**2)  # bounds both sides
    markov = p / (k / n)
    print(f"{k:3} {exact:8.1e} {normal:7.0e} {hoeffding:9.1e}", end="")
    print(f" {min(chebyshev, 1):9.2f} {markov:9.2f}")
    # --8<-- [end:show]
    heads = np.arange(101)
    pmf = stats.binom(100, 0.5).pmf(heads)
    assert np.isclose(exact, pmf[heads >= k].sum(), rtol=1e-9)
    middle = stats.norm(50, 5)  # the mean of the two neighbours of k - 1/2
    assert middle.sf(k) < normal < middle.sf(k - 1)
    assert np.isclose(normal, middle.sf(k - 1 / 2))
    # Minimise the exponential bound and Markov's for squares numerically.
    s = np.linspace(0, 3, 3001)
    chernoff = -s * 100 * (k / 100 - 0.5) + 100 * s**2 / 8
    assert np.isclose(np.log(hoeffding), chernoff.min(), atol=1e-4)
    assert np.isclose(chebyshev, pmf @ (heads - 50) ** 2 / (k - 50) ** 2)
    assert np.isclose(markov, pmf @ heads / k)
    assert exact < hoeffding < 1 and exact < chebyshev / 2 and exact < markov
    if k == 60:  # factors of the text
        factors = np.array([hoeffding, chebyshev, markov]) / exact
        assert np.allclose(factors, [5, 9, 30], rtol=0.05)
    if k == 80:
        assert hoeffding < 30 * exact and 3 * exact < normal < 4 * exact

k = np.arange(51, 101)
exact, t = stats.binom.sf(k - 1, 100, 0.5), k / 100 - 0.5
assert np.all(exact <= np.exp(-2 * 100 * t**2))  # holds for every n
assert np.all(exact <= 0.0025 / (0.0025 + t**2))  # Cantelli
# Bernstein, with the variance: far better for rare events.
for p in (0.01, 0.05, 0.5):
    k = np.arange(int(400 * p) + 1, 200)
    exact, t = stats.binom.sf(k - 1, 400, p), k / 400 - p
    bernstein = np.exp(-400 * t**2 / (2 * (p * (1 - p) + t / 3)))
    assert np.all(exact <= bernstein)
t = 0.03
assert np.exp(-400 * t**2 / (2 * (0.0099 + t / 3))) < 1e-3
assert np.exp(-2 * 400 * t**2) > 0.4
# Equality: Markov for values 0 and a; Chebyshev for mu and mu +- t.
for x, q, f, a in [
    (np.array([0.0, 10.0]), np.array([0.6, 0.4]), lambda x: x, 10),
    (np.array([-2.0, 0.0, 2.0]), np.array([1, 6, 1]) / 8, np.square, 4),
]:
    assert np.isclose(q @ f(x) / a, q[f(x) >= a].sum())
# The card: mean 4, variance 1, and P(X >= 10) as large as it can be.
x, q = np.array([10, 4 - 1 / 6]), np.array([1, 36]) / 37
assert np.isclose(q @ x, 4) and np.isclose(q @ (x - 4) ** 2, 1)
assert np.isclose(q[0], 1 / (1 + 6**2))
x, q = np.array([0, 10]), np.array([0.6, 0.4])
assert np.isclose(q @ x, 4) and np.isclose(q @ (x - 4) ** 2, 24)
