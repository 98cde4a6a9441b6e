"""Pointwise and pairwise training where queries differ in level."""

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import ndcg_score


def ranknet(s, y):
    better = y[:, None] > y
    margin = s[:, None] - s
    loss = np.sum(np.logaddexp(0, -margin), where=better)
    pull = better * expit(-margin)
    return loss, pull.sum(axis=0) - pull.sum(axis=1)


# --8<-- [start:show]
rng = np.random.default_rng(0)


def searches(n):  # match and price (n, 8, 2); bought (n, 8)
    level = rng.normal(size=(n, 1))  # dear goods and eager buyers go together
    match, price = rng.normal(size=(2, n, 8))
    utility = match - 0.7 * price + 2 * level - 1
    X = np.stack([match, price + 2 * level], axis=2)
    return X, (rng.random((n, 8)) < expit(utility)).astype(int)


def pairwise(X, y):
    # weights (d,) that minimise the sum of the pairwise losses
    def loss(w):
        parts = [ranknet(Q @ w, t) for Q, t in zip(X, y, strict=True)]
        slope = sum(Q.T @ g for Q, (_, g) in zip(X, parts, strict=True))
        return sum(value for value, _ in parts), slope

    return minimize(loss, np.zeros(X.shape[2]), jac=True).x


X, y = searches(300)
point = LogisticRegression(C=np.inf).fit(X.reshape(-1, 2), y.ravel()).coef_[0]
pair = pairwise(X, y)
X2, y2 = searches(500)
some = y2.any(axis=1)  # something relevant
models = {"no model": np.zeros(2), "pointwise": point, "pairwise": pair}
for name, w in models.items():
    found = ndcg_score(y2[some], X2[some] @ w)  # for 0 and 1 gain is grade
    print(f"{name:>9}: match {w[0]:.1f}, price {w[1]:+.1f}, NDCG {found:.2f}")
# --8<-- [end:show]

# Logistic regression on the differences of each pair, without intercept.
D = np.vstack(
    [
        Q[i] - Q[j]
        for Q, t in zip(X, y, strict=True)
        for i in np.where(t == 1)[0]
        for j in np.where(t == 0)[0]
    ]
)
both = np.vstack([D, -D])
target = np.repeat([1, 0], len(D))
same = LogisticRegression(C=np.inf, fit_intercept=False, tol=1e-8)
assert np.allclose(same.fit(both, target).coef_[0], pair, atol=1e-3)
for seed in (1, 2):
    rng = np.random.default_rng(seed)
    X, y = searches(300)
    w = pairwise(X, y)
    mean = np.broadcast_to(X[:, :, 1:].mean(1, keepdims=True), (300, 8, 1))
    Z = np.concatenate([X, mean], axis=2)
    m = LogisticRegression(C=np.inf).fit(Z.reshape(-1, 3), y.ravel()).coef_[0]
    p = LogisticRegression(C=np.inf).fit(X.reshape(-1, 2), y.ravel()).coef_[0]
    assert w[1] < -0.3 and p[1] > 0.1
    X, y = searches(300)  # new ones
    some = y.any(axis=1)
    X, y = X[some], y[some]
    mean = np.broadcast_to(X[:, :, 1:].mean(1, keepdims=True), (len(X), 8, 1))
    Z = np.concatenate([X, mean], axis=2)
    found = ndcg_score(y, X @ w)
    assert found - ndcg_score(y, X @ p) > 0.04
    assert abs(ndcg_score(y, Z @ m) - found) < 0.01
    # A model that ties all items gets what random orders get.
    chance = [ndcg_score(y, rng.random(y.shape)) for _ in range(8)]
    ties = ndcg_score(y, X @ models["no model"])
    assert abs(ties - np.mean(chance)) < 0.01 < found - ties
    # What visitors want: a point of match is worth 0.7 of one of price.
    assert abs(w[1] / w[0] + 0.7) < 0.15
    gap = X[:, :, 1].mean(axis=1)
    assert 1.5 < np.std(gap) < 2.5 and X.shape[1:] == (8, 2)
