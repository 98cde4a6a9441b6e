"""Contamination moves the threshold only; a fitted row needs care."""

import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.neighbors import LocalOutlierFactor

# --8<-- [start:show]
rng = np.random.default_rng(0)
clean = rng.normal(size=(500, 2))  # no anomaly at all
share = (0.01, 0.1)
forests = [
    IsolationForest(contamination=c, random_state=0).fit(clean) for c in share
]
for c, forest in zip(share, forests, strict=True):
    flagged = np.sum(forest.predict(clean) == -1)
    print(f"contamination {c:4}: {flagged:2} of 500 clean rows flagged")
one, two = (forest.score_samples(clean) for forest in forests)
print("largest difference of the scores:", np.abs(one - two).max())

odd = np.vstack([clean, [[7, 7]]])  # the anomaly is in the fitted rows
fitted = LocalOutlierFactor(n_neighbors=1).fit(odd)
again = LocalOutlierFactor(n_neighbors=1, novelty=True).fit(odd)
print(f"LOF at fit {-fitted.negative_outlier_factor_[-1]:.0f},", end=" ")
print(f"as a new row {-again.score_samples(odd[-1:])[0]:.0f}")
# --8<-- [end:show]

for c, forest in zip(share, forests, strict=True):
    score = forest.score_samples(clean)
    assert np.isclose(forest.offset_, np.quantile(score, c))
    assert np.allclose(forest.decision_function(clean), score - forest.offset_)
assert np.array_equal(one, two) and one.std() > 0
assert flagged == np.round(c * len(clean))
assert np.all(odd[-1] > clean.max(axis=0))
assert IsolationForest(random_state=0).fit(clean).offset_ == -0.5
assert -fitted.negative_outlier_factor_[-1] > 5
assert np.isclose(again.score_samples(odd[-1:])[0], -1)
new = LocalOutlierFactor(n_neighbors=1, novelty=True).fit(clean)
assert -new.score_samples(odd[-1:])[0] > 5  # rightly scored as a new row
# With 20 neighbours the row itself is one of many, and matters little.
many = LocalOutlierFactor(n_neighbors=20).fit(odd).negative_outlier_factor_
as_new = LocalOutlierFactor(n_neighbors=20, novelty=True).fit(odd)
assert np.isclose(as_new.score_samples(odd[-1:])[0], many[-1], rtol=0.1)
assert many[-1] < -5
