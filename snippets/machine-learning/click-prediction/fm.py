"""A factorisation machine's score in O(nk)."""

from itertools import combinations

import numpy as np


# --8<-- [start:show]
def fm_score(x, b, w, V):
    """Scores (m,) of examples x (m, n), with w (n,), V (n, k), in O(mnk)."""
    s = x @ V  # (m, k): sums of x_i v_i
    own = x**2 @ V**2  # (m, k): sums of their squares
    return b + x @ w + 0.5 * (s**2 - own).sum(axis=1)


V = np.array([[1, 2], [3, -1], [0, 2.0]])
x = np.array([[1, 1, 1], [1, 1, 0], [2, 0, 1.0]])
print("s    ", (x @ V).tolist())
print("own  ", (x**2 @ V**2).tolist())
print("score", fm_score(x, 0, np.zeros(3), V))
# --8<-- [end:show]


def by_pairs(x, b, w, V):
    out = np.full(len(x), float(b)) + x @ w
    for i, j in combinations(range(len(w)), 2):
        out += V[i] @ V[j] * x[:, i] * x[:, j]
    return out


rng = np.random.default_rng(0)
for n, k in ((1, 3), (2, 1), (7, 4)):
    x, w, V = (
        rng.normal(size=(5, n)),
        rng.normal(size=n),
        rng.normal(size=(n, k)),
    )
    assert np.allclose(fm_score(x, 0.3, w, V), by_pairs(x, 0.3, w, V))
# the gradient by V: x_i (s - x_i v_i)
x, w, V = rng.normal(size=(1, 6)), rng.normal(size=6), rng.normal(size=(6, 3))
grad = x.T * (x @ V - x.T * V)
for s in np.ndindex(V.shape):
    E = np.zeros_like(V)
    E[s] = 1e-5
    up, down = fm_score(x, 0, w, V + E)[0], fm_score(x, 0, w, V - E)[0]
    assert np.isclose((up - down) / 2e-5, grad[s])
# one user and one item as one-hot: the matrix factorisation
x = np.zeros((1, 6))
x[0, [1, 4]] = 1
assert np.isclose(fm_score(x, 0.3, w, V)[0], 0.3 + w[1] + w[4] + V[1] @ V[4])
# the card: v = (2, 1), (1, -1), (1, 2), all present, then the third twice
V = np.array([[2, 1], [1, -1], [1, 2.0]])
two = np.array([[1, 1, 1], [1, 1, 2.0]])
assert np.allclose(fm_score(two, 0, np.zeros(3), V), [4, 7])
assert [V[0] @ V[1], V[0] @ V[2], V[1] @ V[2]] == [1, 4, -1]
