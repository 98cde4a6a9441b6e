"""An AUC over all that comes from the mix of the groups."""

import numpy as np
from sklearn.metrics import roc_auc_score


# --8<-- [start:show]
def simulate(seed, n=6000):
    """Two countries, 3 % and 30 % fraud; a model that knows little more."""
    rng = np.random.default_rng(seed)
    country = np.repeat([0, 1], n)
    x = rng.normal(size=2 * n)  # the only feature beside the country
    p = 1 / (1 + np.exp(-(np.array([-3.5, -0.87])[country] + 0.25 * x)))
    return country, (rng.random(2 * n) < p).astype(int), p


country, y, p = simulate(0)
print(f"all: AUC {roc_auc_score(y, p):.2f}")
for g in (0, 1):
    inside = country == g
    area = roc_auc_score(y[inside], p[inside])
    print(f"country {g}: {y[inside].mean():.0%} fraud, AUC {area:.2f}")
# --8<-- [end:show]

assert np.isclose(area, roc_auc_score(y[6000:], p[6000:]))

for seed in range(5):
    country, y, p = simulate(seed)
    inside = [roc_auc_score(y[country == g], p[country == g]) for g in (0, 1)]
    assert max(inside) < 0.63 < 0.72 < roc_auc_score(y, p)
    assert abs(y[country == 0].mean() - 0.03) < 0.01
    assert abs(y[country == 1].mean() - 0.30) < 0.02
    # Most pairs of a fraud and an honest payment cross the border.
    pos = [np.sum(y[country == g]) for g in (0, 1)]
    neg = [np.sum(1 - y[country == g]) for g in (0, 1)]
    assert pos[1] > sum(pos) / 2 and neg[0] > sum(neg) / 2
    cross = pos[0] * neg[1] + pos[1] * neg[0]
    assert 0.5 < cross / (sum(pos) * sum(neg)) < 0.65
