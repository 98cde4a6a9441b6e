"""Precision and recall of linkage from pairs labelled by score stratum."""

import numpy as np
from scipy.stats import beta, hypergeom


# --8<-- [start:show]
def upper_rate(k, n, confidence=0.95):
    """Largest rate with chance 1 - confidence of at most k hits in n."""
    return 1.0 if k == n else float(beta.ppf(confidence, k + 1, n - k))


# bits:             over 10   0 to 10  -10 to 0  below -10
size = np.array([80_000, 10_000, 20_000, 4_890_000])
labelled = np.array([200, 200, 200, 300])
matches = np.array([199, 150, 20, 0])
estimate = size * matches / labelled
linked = estimate[:2].sum()  # we link from 0 bits on
print(f"precision  {linked / size[:2].sum():.3f}")
print(f"recall     {linked / estimate.sum():.3f}")
hidden = size[3] * upper_rate(0, 300)
print(f"below -10: at most {hidden:,.0f} matches (95 %)")
print(f"recall could be {linked / (estimate.sum() + hidden):.3f}")
# --8<-- [end:show]
# the limit's definition, and no hits in closed form
for k, n in ((0, 300), (2, 400), (5, 30)):
    from scipy.stats import binom

    assert np.isclose(binom.cdf(k, n, upper_rate(k, n)), 0.05)
assert np.isclose(upper_rate(0, 400), 1 - 0.05 ** (1 / 400))
assert upper_rate(3, 3) == 1
# text: 400 of 100,000 below the line
assert round(upper_rate(0, 400), 4) == 0.0075
assert round(100_000 * 3 / 400) == 750
# by hand: 79,600 and 7,500 linked, 2,000 and none below the limit
assert np.allclose(estimate, [79_600, 7_500, 2_000, 0])
assert np.isclose(linked / estimate.sum(), 87_100 / 89_100)
assert np.isclose(linked / size[:2].sum(), 87_100 / 90_000)
# the stratified estimate is right on average; the plain share is not
rng = np.random.default_rng(0)
rate = np.array([0.995, 0.75, 0.10, 0.002])
draws = rng.binomial(labelled, rate, size=(20_000, 4)) / labelled
total = (draws * size).sum(axis=1)
sd = np.sqrt((size**2.0 * rate * (1 - rate) / labelled).sum())
assert abs(total.mean() - (rate * size).sum()) < 4 * sd / np.sqrt(20_000)
assert np.isclose(total.std(), sd, rtol=0.03)
# card: 1,000 of 50,000 below the line, 0, then 2 suspicious
assert round(50_000 * 3 / 1_000) == 150
assert round(50_000 * upper_rate(0, 1_000)) == 150
assert round(50_000 * upper_rate(2, 1_000)) == 314
assert round(3 / (20 / 50_000)) == 7_500
# "at most 20": 21 would be met with 95 %; a tenth fewer, as none is drawn twice
for total, rough in ((100_000, 15_000), (50_000, 7_500)):
    assert hypergeom.pmf(0, total, 21, round(0.89 * rough)) < 0.05
    assert hypergeom.pmf(0, total, 21, round(0.88 * rough)) > 0.05
