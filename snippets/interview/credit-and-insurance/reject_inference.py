"""What reject inference can and cannot do, where the truth is known."""

import numpy as np
from scipy.special import expit
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def fit(x, y, weight=None):
    model = LogisticRegression(C=np.inf, tol=1e-7, max_iter=500)
    model.fit(x[:, None], y, weight)
    return lambda x: model.predict_proba(x[:, None])[:, 1]


def study(hidden, seed, n=20_000):
    """Default rate of applicants with a poor file: truth, four estimates."""
    rng = np.random.default_rng(seed)
    x, z = rng.normal(size=(2, n))  # on file; seen by the officer only
    y = (rng.uniform(size=n) < expit(-2 - x - z)).astype(int)
    ok = x + hidden * z > 0
    no, lot = ~ok, ~ok & (rng.uniform(size=n) < 0.1)
    first = fit(x[ok], y[ok])
    found = [first]
    for times in (1, 2):  # refused enter twice, as bad and as good
        p = np.minimum(times * first(x[no]), 1)
        label = np.r_[y[ok], np.ones(no.sum()), np.zeros(no.sum())]
        weight = np.r_[np.ones(ok.sum()), p, 1 - p]
        found.append(fit(np.r_[x[ok], x[no], x[no]], label, weight))
    use = ok | lot  # a tenth of the refused, by lot, each for ten
    found.append(fit(x[use], y[use], np.where(lot, 10, 1)[use]))
    return [y[x < -1].mean()] + [f(x[x < -1]).mean() for f in found]


print("decided by: truth, accepted only, imputed, imputed twice as bad, by lot")
for hidden, name in ((0, "x alone"), (1, "x and z")):
    print(f"{name:10}", " ".join(f"{v:6.3f}" for v in study(hidden, 0)))
# --8<-- [end:show]

for seed in (1, 2):
    truth, first, imputed, double, lot = study(0, seed)
    assert abs(first - truth) < 0.1 and double > truth + 0.3
    assert np.isclose(first, imputed, atol=1e-3) and abs(lot - truth) < 0.05
    truth, first, imputed, double, lot = study(1, seed)
    assert first < truth / 3 and double < 0.6 * truth
    assert np.isclose(first, imputed, atol=1e-3) and abs(lot - truth) < 0.05
