"""Additive, crossed and factorised models of clicks, on pairs seen or not."""

import numpy as np
from scipy.special import expit


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
def fit(views, clicks, k, cross, rng, steps=400, rate=0.05, lam=1.0):
    """Penalised log loss by Adam; log odds of every pair."""
    m, n = views.shape
    shapes = {"b": (1, 1), "u": (m, 1), "a": (1, n)}
    shapes |= {"U": (m, k), "V": (n, k), "C": (m, n)}
    w = {name: 0.1 * rng.normal(size=s) for name, s in shapes.items()}
    w["C"] = np.zeros((m, n))  # a weight of its own for each pair
    one = {name: np.zeros(s) for name, s in shapes.items()}
    two = {name: np.zeros(s) for name, s in shapes.items()}
    for t in range(1, steps + 1):
        z = w["b"] + w["u"] + w["a"] + w["U"] @ w["V"].T + w["C"]
        D = views * expit(z) - clicks  # gradient by the log odds
        g = {"b": D.sum(keepdims=True), "u": D.sum(1, keepdims=True)}
        g |= {"a": D.sum(0, keepdims=True), "C": cross * D}
        g |= {"U": D @ w["V"], "V": D.T @ w["U"]}
        for name in w:
            g[name] = g[name] + lam * w[name] * (name != "b")
            one[name] = 0.9 * one[name] + 0.1 * g[name]
            two[name] = 0.99 * two[name] + 0.01 * g[name] ** 2
            step = one[name] / (1 - 0.9**t)
            w[name] -= rate * step / (np.sqrt(two[name] / (1 - 0.99**t)) + 1e-8)
    return w["b"] + w["u"] + w["a"] + w["U"] @ w["V"].T + w["C"]


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
    print(f"{name:24} {on:10.4f}  {off:12.4f}")
# --8<-- [end:print]

for seed in (1, 2):
    r = run(seed) if seed > 1 else rows
    plain, pairs, fm = (np.array(r[x]) for x in ("sum", "sum, pairs", "FM"))
    # pairs help only where they were seen; the FM helps at both
    assert pairs[0] < 0.5 * plain[0] and pairs[1] > 0.9 * plain[1]
    assert fm[0] < pairs[0] and fm[1] < 0.3 * plain[1]
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
