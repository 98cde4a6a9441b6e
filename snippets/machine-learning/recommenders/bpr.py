"""Bayesian personalised ranking: a step on a triple, and what it learns."""

import numpy as np
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(0)
users, items, k = 100, 80, 3
like = rng.normal(size=(users, k)) @ rng.normal(size=(k, items)) > 1.5
train = like & (rng.uniform(size=like.shape) < 0.5)


# --8<-- [start:show]
def bpr_step(u, v, w, rate, lam):
    """User u, item v that was taken, w that was not; all (k,), changed."""
    slope = 1 / (1 + np.exp(u @ (v - w)))  # sigmoid of minus the margin
    du = slope * (v - w) - lam * u
    dv, dw = slope * u - lam * v, -slope * u - lam * w
    u += rate * du
    v += rate * dv
    w += rate * dw


def auc(U, V):
    """Mean over users: a liked, hidden item above one that is not liked."""
    found = []
    for scores, yes, known in zip(U @ V.T, like, train, strict=True):
        if (yes & ~known).any():
            found.append(roc_auc_score(yes[~known], scores[~known]))
    return np.mean(found)


U, V = 0.1 * rng.normal(size=(users, k)), 0.1 * rng.normal(size=(items, k))
print(f"before {auc(U, V):.2f}")
pairs, others = np.argwhere(train), [np.flatnonzero(~t) for t in train]
for u, i in pairs[rng.integers(len(pairs), size=15_000)]:
    j = others[u][rng.integers(len(others[u]))]
    bpr_step(U[u], V[i], V[j], rate=0.1, lam=0.01)
print(f"after  {auc(U, V):.2f}")
# --8<-- [end:show]

assert auc(U, V) > 0.85
a, b, c = rng.normal(size=(3, 4))


def gain(a, b, c):
    margin = a @ (b - c)
    penalty = 0.3 / 2 * (a @ a + b @ b + c @ c)
    return -np.log(1 + np.exp(-margin)) - penalty


moved = [x.copy() for x in (a, b, c)]
bpr_step(*moved, rate=1.0, lam=0.3)
for x, new in zip((a, b, c), moved, strict=True):
    for spot in range(4):
        old = x[spot]
        x[spot] = old + 1e-6
        up = gain(a, b, c)
        x[spot] = old - 1e-6
        down = gain(a, b, c)
        x[spot] = old
        assert np.isclose((up - down) / 2e-6, new[spot] - old, atol=1e-7)
