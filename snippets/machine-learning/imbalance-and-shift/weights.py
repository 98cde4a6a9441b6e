"""A class weight is a number of copies, and it moves the odds."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def correct_prior(p, old, new):
    """Probabilities p for a positive share new instead of old."""
    positive = p * new / old
    negative = (1 - p) * (1 - new) / (1 - old)
    return positive / (positive + negative)


rng = np.random.default_rng(0)
y = (rng.uniform(size=20000) < 0.02).astype(int)
X = rng.normal(size=(20000, 2)) + y[:, None] * [1.5, 0.5]
repeat = np.where(y == 1, 49, 1)  # now about half is positive
plain = LogisticRegression(C=1e6).fit(X, y)
weighted = LogisticRegression(C=1e6, class_weight={1: 49}).fit(X, y)
copied = LogisticRegression(C=1e6).fit(
    np.repeat(X, repeat, axis=0), np.repeat(y, repeat)
)
models = {"plain": plain, "weighted": weighted, "copied": copied}
for name, model in models.items():
    w, b = model.coef_[0], model.intercept_[0]
    p = model.predict_proba(X)[:, 1]
    print(f"{name:8} slopes {w.round(1)}, bias {b:.1f}, mean p {p.mean():.2f}")
share = y.mean()
old = 49 * share / (49 * share + 1 - share)
p = correct_prior(weighted.predict_proba(X)[:, 1], old, share)
print(f"weighted, corrected: mean p {p.mean():.3f}; positive {share:.3f}")
# --8<-- [end:show]

assert np.allclose(weighted.coef_, copied.coef_, rtol=1e-2)
assert np.allclose(weighted.intercept_, copied.intercept_, rtol=1e-2)
# The shares' correction is that of the weight: odds divided by 49.
q = weighted.predict_proba(X)[:, 1]
assert np.allclose(p / (1 - p), q / (1 - q) / 49)
assert abs(weighted.intercept_ - plain.intercept_ - np.log(49))[0] < 0.2
assert np.all(np.abs(weighted.coef_ - plain.coef_) < 0.15)
assert abs(p.mean() - share) < 0.003 < 0.1 < q.mean() - share
# By hand, in the text and on the card.
assert np.isclose(correct_prior(0.8, 0.5, 0.02), 4 / 53)
assert np.isclose(correct_prior(0.6, 0.5, 0.5), 0.6)
keep = 1 / 20  # of the negatives; 1 % positives among 200,000
old = 2000 / (2000 + 198000 * keep)
p = correct_prior(0.6, old, 0.01)
assert np.isclose(p, 0.6 / (0.6 + 0.4 / keep)) and abs(p - 0.0698) < 1e-4
# The card on three colleagues: odds times 199 and a cut at one half.
assert np.isclose(correct_prior(0.5, 0.5, 0.005), 0.005)
assert np.isclose(4, 200 * 0.02) and np.isclose(49 * 0.02 / 0.98, 1)
# Ten negatives for each of 10,000 frauds among 100 million.
kept = 10 * 10_000 / (100_000_000 - 10_000)
assert abs(kept - 0.001) < 1e-6
