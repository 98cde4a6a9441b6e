"""Implicit ALS: the update of a user that costs what the clicks cost."""

import numpy as np
from sklearn.linear_model import Ridge


# --8<-- [start:show]
def implicit_rows(V, histories, alpha, lam):
    """User factors (m, k) for item factors V (n, k).

    histories: for each user, item numbers and counts of what was used.
    """
    k = V.shape[1]
    shared = V.T @ V + lam * np.eye(k)  # all items, once for all users
    U = np.zeros((len(histories), k))
    for u, (items, r) in enumerate(histories):
        A = V[items]
        extra = (A.T * (alpha * r)) @ A  # confidence beyond 1
        U[u] = np.linalg.solve(shared + extra, A.T @ (1 + alpha * r))
    return U


V = np.array([[1.0], [2], [1]])  # three items, one factor
used = [(np.array([0]), np.array([2.0]))]  # the first item, twice
print("all three items:", implicit_rows(V, used, alpha=3, lam=2).item())
print("used item only: ", round(implicit_rows(V[:1], used, 3, 2).item(), 2))
# --8<-- [end:show]

assert np.isclose(implicit_rows(V, used, 3, 2).item(), 7 / 14)
assert np.isclose(implicit_rows(V[:1], used, 3, 2).item(), 7 / 9)
rng = np.random.default_rng(0)
V = rng.normal(size=(40, 5))
counts = rng.poisson(0.3, size=(6, 40)).astype(float)
counts[2] = 0  # a user without history
histories = [(np.flatnonzero(r), r[r > 0]) for r in counts]
U = implicit_rows(V, histories, 0.8, 1.7)
assert (U[2] == 0).all()
for u, r in enumerate(counts):  # weighted ridge over every item
    model = Ridge(alpha=1.7, fit_intercept=False)
    model.fit(V, (r > 0).astype(float), sample_weight=1 + 0.8 * r)
    assert np.allclose(U[u], model.coef_)
# Without the unused items, all ones fit perfectly.
ones = Ridge(alpha=1e-9, fit_intercept=False)
C = np.column_stack([np.ones(40), V])
r = counts[0]
ones.fit(C[r > 0], np.ones((r > 0).sum()), sample_weight=1 + 0.8 * r[r > 0])
assert np.allclose(C[r > 0] @ ones.coef_, 1, atol=1e-4)
# The card.
card = [(np.array([1]), np.array([4.0]))]
V = np.array([[2.0], [1], [3]])
assert np.isclose(implicit_rows(V, card, 2, 1).item(), 9 / (4 + 9 + 9 + 1))
alone = [(np.array([0]), np.array([4.0]))]
assert np.isclose(implicit_rows(V[1:2], alone, 2, 1).item(), 0.9)
