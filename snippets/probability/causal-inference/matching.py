"""Matching on the estimated propensity score: balance and the effect."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def simulate(rng, n=1000):
    X = rng.normal(size=(n, 2))
    e = 1 / (1 + np.exp(-(0.8 * X[:, 0] - 0.6 * X[:, 1])))
    t = rng.binomial(1, e)
    effect = 1 + 0.5 * X[:, 0]
    y = 2 * X[:, 0] - X[:, 1] + effect * t + rng.normal(size=n)
    return X, t, y, effect


def match(log_odds, t):
    """For each treated unit the nearest untreated, which may serve twice."""
    others = np.flatnonzero(t == 0)
    gap = np.abs(log_odds[t == 1][:, None] - log_odds[others])
    return others[gap.argmin(axis=1)]


gaps, results = [], []  # scores by logistic regression, as log-odds
for seed in range(50):
    X, t, y, effect = simulate(np.random.default_rng(seed))
    log_odds = LogisticRegression(C=1e6).fit(X, t).decision_function(X)
    treated, pair = np.flatnonzero(t == 1), match(log_odds, t)
    naive = y[treated].mean() - y[t == 0].mean()
    matched = np.mean(y[treated] - y[pair])
    results.append([naive, matched, effect[treated].mean()])
    gaps.append([X[treated].mean(0) - X[c].mean(0) for c in (t == 0, pair)])
before, after = np.mean(np.abs(gaps), axis=0)
print("gaps before", *before.round(2), "and after", *after.round(2))
for k, name in enumerate(["naive", "matched", "true ATT"]):
    print(f"{name:9s} mean {np.mean(results, axis=0)[k]:.2f}", end=", ")
    print(f"sd {np.std(results, axis=0, ddof=1)[k]:.2f}")
# --8<-- [end:show]

results, gaps = np.array(results), np.abs(gaps)
assert np.all(t[pair] == 0) and len(pair) == t.sum()
small = match(np.array([0.1, 5.0, 4.8, 0.3, 9.0]), np.array([1, 0, 1, 0, 0]))
assert np.array_equal(small, [3, 1])  # two treated, each with its nearest
assert np.all(gaps[:, 1] < gaps[:, 0])  # every seed, every feature
error = results[:, 1] - results[:, 2]
standard_error = error.std(ddof=1) / np.sqrt(len(error))
assert abs(error.mean()) < 4 * standard_error + 0.03  # matches are not exact
assert np.all(results[:, 0] - results[:, 2] > 1)
# The population by integration: two standard normal features on a grid.
axis = np.linspace(-7, 7, 281)
a, b = np.meshgrid(axis, axis)
p = np.exp(-(a**2 + b**2) / 2)
p = p / p.sum()
e = 1 / (1 + np.exp(-0.8 * a + 0.6 * b))
att = np.average(1 + a / 2, weights=p * e)
error = results[:, 2].std(ddof=1) / np.sqrt(len(results))
assert att > 1.1 and abs(results[:, 2].mean() - att) < 4 * error  # ATE: 1
p = LogisticRegression(C=1e6).fit(X, t).predict_proba(X)[:, 1]
assert np.allclose(log_odds, np.log(p / (1 - p)))
# Another score would not do: it leaves a larger gap in both features.
wrong = match(X[:, 0] + X[:, 1], t)
left = np.abs(X[t == 1].mean(0) - X[wrong].mean(0))
assert np.all(left > 2 * gaps[-1, 1])
