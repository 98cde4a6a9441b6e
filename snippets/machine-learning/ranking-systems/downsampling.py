"""Click probabilities after dropping most of the non-clicks."""

import numpy as np
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.normal(size=(800_000, 3))
y = rng.random(800_000) < expit(x @ [1.0, -0.5, 0.3] - 4)
train, test = slice(0, 400_000), slice(400_000, None)

w = 0.05  # share of the non-clicks that is kept
keep = y[train] | (rng.random(400_000) < w)
model = LogisticRegression(C=np.inf).fit(x[train][keep], y[train][keep])
sampled = model.predict_proba(x[test])[:, 1]
corrected = sampled / (sampled + (1 - sampled) / w)

print(f"rows: {keep.sum()} of 400000; clicked {y[test].mean():.3f}")
for name, p in [("sampled", sampled), ("corrected", corrected)]:
    auc = roc_auc_score(y[test], p)
    print(f"{name:>9}: mean {p.mean():.3f}, AUC {auc:.2f}")
# --8<-- [end:show]

assert np.isclose(roc_auc_score(y[test], sampled), auc)
assert abs(corrected.mean() / y[test].mean() - 1) < 0.05
assert 0.02 < y.mean() < 0.05 and sampled.mean() > 7 * y.mean()
assert 0.07 < keep.mean() < 0.09
# The fit finds the weights, and the intercept raised by log(1 / w).
assert np.allclose(model.coef_[0], [1, -0.5, 0.3], atol=0.1)
assert np.isclose(model.intercept_[0], -4 - np.log(w), atol=0.1)
# The correction moves the intercept by log w.
z = model.decision_function(x[test])
assert np.allclose(corrected, expit(z + np.log(w)))
for seed in range(4):
    rng = np.random.default_rng(seed)
    y = rng.random(800_000) < expit(x @ [1.0, -0.5, 0.3] - 4)
    keep = y[train] | (rng.random(400_000) < w)
    m = LogisticRegression(C=np.inf).fit(x[train][keep], y[train][keep])
    s = m.predict_proba(x[test])[:, 1]
    c = s / (s + (1 - s) / w)
    assert abs(c.mean() / y[test].mean() - 1) < 0.05
    assert s.mean() > 7 * y[test].mean()
    top = c > np.quantile(c, 0.9)
    assert abs(c[top].mean() / y[test][top].mean() - 1) < 0.12
# The text's auction: ads with p 0.1 and 0.3, bids 2 and 0.8.
p, bid = np.array([0.1, 0.3]), np.array([2, 0.8])
q = p / (p + (1 - p) * 0.1)
assert np.allclose(q, [0.526, 0.811], atol=5e-4)
assert np.allclose(p * bid, [0.20, 0.24]) and np.allclose(
    q * bid, [1.05, 0.65], atol=5e-3
)
# The card: w = 1/40; 0.2 and 0.5.
q = np.array([0.2, 0.5])
p = q / (q + (1 - q) * 40)
assert np.allclose(p, [1 / 161, 1 / 41])
assert np.allclose(p, [0.0062, 0.0244], atol=5e-5)
assert np.allclose(p * [3, 0.7], [0.0186, 0.0171], atol=5e-5)
assert np.allclose(q * [3, 0.7], [0.6, 0.35])
assert p[1] * 0.8 > p[0] * 3
lead = [q[0] * 3 / (q[1] * 0.7), p[0] * 3 / (p[1] * 0.7)]
assert np.allclose(lead, [1.71, 1.09], atol=5e-3)
