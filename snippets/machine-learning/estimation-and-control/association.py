"""Which measurement belongs to which track: a gate and an assignment."""

from itertools import permutations

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.stats import chi2


# --8<-- [start:show]
def associate(m, S, z, gate):
    """Tracks predict m (n, d) with covariances S (n, d, d); z is (k, d)."""
    r = z[None] - m[:, None]  # innovation of each pair, (n, k, d)
    d2 = np.einsum("nki,nij,nkj->nk", r, np.linalg.inv(S), r)
    gain = np.maximum(gate - d2, 0)  # a pair outside the gate gains 0
    rows, cols = linear_sum_assignment(gain, maximize=True)
    found = gain[rows, cols] > 0
    return d2, np.column_stack([rows, cols])[found].tolist()


m, S = np.array([[0.0], [5.0]]), np.array([[[4.0]], [[1.0]]])
z = np.array([[3.0], [-4.0]])
d2, pairs = associate(m, S, z, gate=10.8)
print("squared distances from A", d2[0].round(2), "and B", d2[1].round(2))
print("pairs:", ", ".join(f"{'AB'[i]} with {z[j, 0]:.0f}" for i, j in pairs))
# --8<-- [end:show]
assert np.allclose(d2, [[2.25, 4], [4, 81]])
assert pairs == [[0, 1], [1, 0]]


# Against all ways to pair, unmatched ones at the price of the gate.
def cheapest(d2, gate):
    n, k = d2.shape
    wide = np.full((n, n + k), gate)  # the last n columns: unmatched
    wide[:, :k] = d2
    costs = (
        sum(wide[i, j] for i, j in enumerate(p))
        for p in permutations(range(n + k), n)
    )
    return min(costs)


rng = np.random.default_rng(0)
for _ in range(60):
    n, k = rng.integers(1, 4), rng.integers(0, 4)
    mean, seen = rng.normal(size=(n, 2)) * 3, rng.normal(size=(k, 2)) * 3
    A = rng.normal(size=(n, 2, 2))
    cov = A @ A.transpose(0, 2, 1) + np.eye(2)
    got, chosen = associate(mean, cov, seen, 6.0)
    for i in range(n):
        for j in range(k):
            e = np.linalg.solve(np.linalg.cholesky(cov[i]), seen[j] - mean[i])
            assert np.isclose(got[i, j], e @ e)
    cost = sum(got[i, j] for i, j in chosen) + 6.0 * (n - len(chosen))
    assert np.isclose(cost, cheapest(got, 6.0))
# Greedy takes A with 3 (2.25) and leaves B with -4, outside: dearer.
assert d2.argmin() == 0 and d2[1, 1] > 10.8
assert d2[0, 0] + 10.8 > d2[0, 1] + d2[1, 0]
# The gate: the 99.9 % point; A's is 13.1 m wide, B's half of it.
assert np.isclose(chi2.ppf(0.999, 1), 10.8, atol=0.05)
assert np.isclose(2 * np.sqrt(10.8 * 4), 13.1, atol=0.05)
# In metres 3 is nearer to B; a lost A of variance 100 takes it by d2 only.
assert abs(3 - 0) > abs(3 - 5)
assert 9 / 100 < 4 < 9 / 100 + np.log(100)
assert np.isclose(9 / 100 + np.log(100), 4.70, atol=0.005)
assert 2.25 + np.log(4) < 4 + np.log(1)
# The likelihoods say the same: minus twice the log, less ln(2 pi).
for S_A, better in ((4.0, True), (100.0, False)):
    at_a = np.exp(-9 / S_A / 2) / np.sqrt(S_A)
    assert (at_a > np.exp(-4 / 2)) == better
