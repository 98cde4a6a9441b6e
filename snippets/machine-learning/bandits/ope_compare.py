"""Bias and spread of the estimates over many logs of one logging policy."""

import numpy as np


# --8<-- [start:show]
def world(n, rng):
    """Visitors x (n,); click rates, old and new policy, each (n, 3)."""
    x = rng.normal(size=n)
    mean = 1 / (1 + np.exp(-np.column_stack([x, -x, 0.5 - x**2])))
    old = np.exp(np.column_stack([x, 0 * x, -x]))
    best = np.argmax(np.column_stack([x - 0.3, -x - 0.3, 0 * x]), axis=1)
    new = 0.9 * np.eye(3)[best] + 0.1 / 3
    return x, mean, old / old.sum(axis=1, keepdims=True), new


def estimates(n, rng):
    x, mean, old, new = world(n, rng)
    i, q = np.arange(n), np.zeros((n, 3))
    a = np.sum(old.cumsum(axis=1) < rng.uniform(size=(n, 1)), axis=1)
    r = (rng.uniform(size=n) < mean[i, a]).astype(float)
    for k in range(3):  # a line for each action, fitted on the other half
        for half in (i % 2 == 0, i % 2 == 1):
            fit = half & (a == k)
            q[~half, k] = np.polyval(np.polyfit(x[fit], r[fit], 1), x[~half])
    w, model = new[i, a] / old[i, a], np.sum(new * q, axis=1)
    dr = np.mean(model + w * (r - q[i, a]))
    return r.mean(), model.mean(), np.mean(w * r), w @ r / w.sum(), dr


# --8<-- [end:show]


# --8<-- [start:logs]
rng = np.random.default_rng(0)
_, mean, _, new = world(200_000, rng)
truth = np.mean(np.sum(new * mean, axis=1))
values = np.array([estimates(1000, rng) for _ in range(300)])
names = ("mean of the log", "direct", "IPS", "SNIPS", "doubly robust")
print(f"value of the new policy {truth:.2f}")
for name, v in zip(names, values.T, strict=True):
    print(f"{name:15} bias {v.mean() - truth:6.3f}, deviation {v.std():.3f}")
# --8<-- [end:logs]

# Standard errors of the means: 0.038 / sqrt(300) and less.
for seed in (1, 2):
    rng = np.random.default_rng(seed)
    values = np.array([estimates(1000, rng) for _ in range(200)])
    bias, spread = values.mean(axis=0) - truth, values.std(axis=0)
    assert np.all(np.abs(bias[2:]) < 0.008)
    assert bias[0] < -0.12 and -0.03 < bias[1] < -0.008
    # SNIPS and doubly robust vary less than IPS, the model least.
    assert spread[2] > 1.3 * max(spread[3], spread[4])
    assert spread[1] < min(spread[3:])
# One log again, by explicit least squares: each half's line predicts the
# other half, and the residual is that of the action played.
values = estimates(400, np.random.default_rng(7))
again = np.random.default_rng(7)
x, mean, old, new = world(400, again)
u, v = again.uniform(size=(400, 1)), again.uniform(size=400)
a = np.array(
    [np.searchsorted(c, t[0]) for c, t in zip(old.cumsum(1), u, strict=True)]
)
r, terms, models = 1.0 * (v < mean[range(400), a]), [], []
for j in range(400):
    q = np.zeros(3)
    for k in range(3):
        fit = (np.arange(400) % 2 != j % 2) & (a == k)
        X = np.column_stack([np.ones(fit.sum()), x[fit]])
        q[k] = [1, x[j]] @ np.linalg.lstsq(X, r[fit])[0]
    weight = new[j, a[j]] / old[j, a[j]]
    models.append(new[j] @ q)
    terms.append(new[j] @ q + weight * (r[j] - q[a[j]]))
assert np.isclose(values[1], np.mean(models))
assert np.isclose(values[4], np.mean(terms))
x, mean, old, new = world(1000, rng)
for policy in (old, new):
    assert np.allclose(policy.sum(axis=1), 1) and policy.min() > 0
assert np.all((mean > 0) & (mean < 1))
