"""Perplexity: each point's own width, found by bisection."""

import numpy as np


# --8<-- [start:show]
def neighbour_probabilities(D, perplexity):
    """Rows p(j | i) from squared distances D (n, n).

    Perplexity: more than a point's equally near nearest, less than n - 1.
    """
    P, widths = np.zeros(D.shape), np.zeros(len(D))
    for i, row in enumerate(D):
        others = np.arange(len(D)) != i
        d = row[others] - row[others].min()  # a shift cancels below
        low, high, precision = 0.0, np.inf, 1.0  # 1 / (2 sigma^2)
        for _ in range(100):
            p = np.exp(-precision * d)
            p /= p.sum()
            entropy = -np.sum(p[p > 0] * np.log(p[p > 0]))
            if entropy > np.log(perplexity):  # too many neighbours: narrower
                low = precision
                precision = min(2 * low, (low + high) / 2)
            else:
                high = precision
                precision = (low + high) / 2
        P[i, others], widths[i] = p, np.sqrt(0.5 / precision)
    return P, widths


x = np.array([0.0, 1, 2, 3, 100, 110, 120, 130])
P, widths = neighbour_probabilities((x[:, None] - x) ** 2, perplexity=2.5)
print("widths", widths.round(2).tolist())
print("p(j | first) ", P[0, :4].round(2).tolist())
print("p(j | fifth) ", P[4, 4:].round(2).tolist())
# --8<-- [end:show]

assert np.allclose(widths[4:], 10 * widths[:4])
assert np.allclose(P[:4, :4], P[4:, 4:])
# The lower limit: the second point has two nearest ones, so at least 2.
tied, _ = neighbour_probabilities((x[:, None] - x) ** 2, perplexity=1.5)
assert np.allclose(tied[1, [0, 2]], 0.5)
assert np.allclose(tied[0] @ np.log(np.maximum(tied[0], 1e-99)), -np.log(1.5))
rng = np.random.default_rng(0)
X = rng.normal(size=(40, 5)) * rng.uniform(0.1, 9, size=(40, 1))
D = np.sum((X[:, None] - X) ** 2, axis=2)
for wanted in (3, 12, 30):
    P, widths = neighbour_probabilities(D, wanted)
    logs = np.log(np.where(P > 0, P, 1))
    assert np.allclose(np.exp(-np.sum(P * logs, axis=1)), wanted)
    assert np.allclose(P.sum(axis=1), 1) and not P.diagonal().any()
    gauss = np.exp(-D / (2 * widths[:, None] ** 2))
    np.fill_diagonal(gauss, 0)
    assert np.allclose(gauss / gauss.sum(axis=1, keepdims=True), P)
    assert not np.allclose(P, P.T)
