"""Gini and Kolmogorov-Smirnov statistic of a scorecard, from its ROC curve."""

import numpy as np
from scipy.stats import ks_2samp
from sklearn.metrics import auc as area
from sklearn.metrics import roc_auc_score, roc_curve


# --8<-- [start:show]
def gini_ks(y, s):
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    gini = np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1])) - 1
    return gini, np.max(np.abs(tpr - fpr))


y = np.array([1, 1, 0, 1, 0, 0, 0])
s = np.array([0.9, 0.8, 0.7, 0.5, 0.5, 0.3, 0.1])
split = np.array([1, 1, 0, 0, 0, 0, 1, 1])  # half on top, half at the bottom
rng = np.random.default_rng(0)
few = np.arange(440) < 40
chance = [gini_ks(few, rng.random(440)) for _ in range(500)]
rows = gini_ks(y, s), gini_ks(split, -np.arange(8)), np.mean(chance, axis=0)
for name, row in zip(("seven", "split", "no skill"), rows, strict=True):
    print(f"{name:8}  Gini {abs(row[0]):.2f}  KS {row[1]:.2f}")
# --8<-- [end:show]

assert np.allclose(gini_ks(y, s), (2 * 0.875 - 1, 2 / 3))
assert np.allclose(gini_ks(split, -np.arange(8)), (0, 0.5))
chance = np.array(chance)
assert abs(chance[:, 0].mean()) < 4 * chance[:, 0].std() / np.sqrt(500)
limit = np.sqrt(np.pi / 2) * np.log(2) * np.sqrt(1 / 40 + 1 / 400)
assert (
    0.85 * limit < chance[:, 1].mean() < limit
)  # the limit is for large samples
for _ in range(200):
    y = np.append([0, 1], rng.random(40) < 0.3).astype(int)
    s = rng.integers(0, 9, size=42) + rng.integers(0, 4) * y
    gini, ks = gini_ks(y, s)
    assert np.isclose(gini, 2 * roc_auc_score(y, s) - 1)
    assert np.isclose(ks, ks_2samp(s[y == 1], s[y == 0]).statistic)
    right = np.sign(s[y == 1][:, None] - s[y == 0])
    assert np.isclose(gini, right.mean())  # right minus wrong pairs
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    up = np.max(tpr - fpr)
    assert gini <= 2 * up - up**2 + 1e-12
    # The accuracy ratio of the cumulative accuracy profile is the same.
    share = y.mean() * tpr + (1 - y.mean()) * fpr
    ratio = (area(share, tpr) - 0.5) / ((1 - y.mean()) / 2)
    assert np.isclose(ratio, gini)
    assert np.isclose(np.max((tpr + 1 - fpr) / 2), (1 + up) / 2)
# A concave curve, here two straight pieces through (f, t): Gini is KS.
for f, t in ((0.1, 0.5), (0.3, 0.8)):
    assert np.isclose(2 * area([0, f, 1], [0, t, 1]) - 1, t - f)
curve = np.linspace(0, 1, 1001)
assert 2 * area(curve, curve**0.25) - 1 > np.max(curve**0.25 - curve)
# The card: positives 0.9, 0.6, 0.4; negatives 0.7, 0.6, 0.2, 0.1.
y = np.array([1, 1, 1, 0, 0, 0, 0])
s = np.array([0.9, 0.6, 0.4, 0.7, 0.6, 0.2, 0.1])
assert np.allclose(gini_ks(y, s), (2 * 8.5 / 12 - 1, 0.5))
assert round(2 * 8.5 / 12 - 1, 2) == 0.42
