"""Additive, crossed and factorised models of clicks, on pairs seen or not."""

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.linear_model import LogisticRegression


def world(seed, users=40, ads=50, k=2, n=60_000):
    """True chances (users, ads), and views and clicks where seen."""
    rng = np.random.default_rng(seed)
    U, V = rng.normal(size=(users, k)), rng.normal(size=(ads, k))
    level = 0.3 * rng.normal(size=(users, 1)) + 0.3 * rng.normal(size=ads)
    truth = expit(-2 + level + 0.8 * U @ V.T)
    seen = rng.random((users, ads)) < 0.5
    views = rng.multinomial(n, seen.ravel() / seen.sum()).reshape(seen.shape)
    return truth, seen, views, rng.binomial(views, truth)


# --8<-- [start:show]
def fit(views, clicks, k, cross, rng, lam=1.0):
    """Log odds (m, n) of all pairs, by penalised log loss."""
    m, n = views.shape
    shapes = [(1, 1), (m, 1), (1, n), (m, k), (n, k), (m, n)]
    ends = np.cumsum([i * j for i, j in shapes])

    def parts(w):
        cut = np.split(w, ends[:-1])
        return [c.reshape(s) for c, s in zip(cut, shapes, strict=True)]

    def odds(b, u, a, U, V, C):  # level, user, ad, vectors, pairs
        return b + u + a + U @ V.T + cross * C

    def loss(w):
        b, u, a, U, V, C = parts(w)
        z = odds(b, u, a, U, V, C)
        D = views * expit(z) - clicks  # gradient by the log odds
        g = [D.sum(), D.sum(axis=1), D.sum(axis=0), D @ V, D.T @ U, cross * D]
        g = np.concatenate([np.ravel(x) for x in g])
        g[1:] += lam * w[1:]
        fit = np.sum(views * np.logaddexp(0, z) - clicks * z)
        return fit + lam / 2 * np.sum(w[1:] ** 2), g

    start = 0.1 * rng.normal(size=ends[-1])
    return odds(*parts(minimize(loss, start, jac=True, method="L-BFGS-B").x))


# --8<-- [end:show]


def excess(truth, z):
    """Expected log loss above that of the true chances, in nats a view."""
    p = expit(z)
    gap = truth * np.log(truth / p)
    return gap + (1 - truth) * np.log((1 - truth) / (1 - p))


def run(seed):
    truth, seen, views, clicks = world(seed)
    rows = {}
    for name, k, cross in (("sum", 0, 0), ("sum, pairs", 0, 1), ("FM", 2, 0)):
        z = fit(views, clicks, k, cross, np.random.default_rng(seed))
        e = excess(truth, z)
        rows[name] = e[seen].mean(), e[~seen].mean()
    return rows


rows = run(1)
# --8<-- [start:print]
print("loss above the truth's   seen pairs  unseen pairs")
for name, (on, off) in rows.items():
    print(f"{name:24} {on:10.3f}  {off:12.3f}")
# --8<-- [end:print]

for seed in (1, 2):
    r = run(seed) if seed > 1 else rows
    plain, pairs, fm = (np.array(r[x]) for x in ("sum", "sum, pairs", "FM"))
    # pairs help only where they were seen; the FM helps at both
    assert pairs[0] < 0.5 * plain[0] and pairs[1] > 0.9 * plain[1]
    assert fm[0] < pairs[0] and fm[1] < 0.3 * plain[1]
# the sum with pairs is scikit-learn's penalised logistic regression
_, _, views, clicks = world(3, 4, 3, n=400)
z = fit(views, clicks, 0, 1, rng=np.random.default_rng(0), lam=3.0)
i, j = np.divmod(np.arange(12), 3)
X = np.c_[np.eye(4)[i], np.eye(3)[j], np.eye(12)]
weight = np.r_[clicks.ravel(), (views - clicks).ravel()]
model = LogisticRegression(C=1 / 3.0, tol=1e-8, max_iter=1000)
model.fit(np.r_[X, X], np.repeat([1, 0], 12), sample_weight=weight)
assert np.allclose(z.ravel(), model.decision_function(X), atol=1e-3)
# the gradients against differences
_, _, views, clicks = world(5, 4, 3, n=400)
rng = np.random.default_rng(0)
U, V = rng.normal(size=(4, 2)), rng.normal(size=(3, 2))


def loss(U):
    z = U @ V.T
    return np.sum(views * np.logaddexp(0, z) - clicks * z)


G = (views * expit(U @ V.T) - clicks) @ V
for s in np.ndindex(U.shape):
    E = np.zeros_like(U)
    E[s] = 1e-6
    assert np.isclose((loss(U + E) - loss(U - E)) / 2e-6, G[s], rtol=1e-5)
