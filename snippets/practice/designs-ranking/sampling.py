"""Keeping a share of the non-clicks: the correction and what it costs."""

import numpy as np

# --8<-- [start:show]
P, VIEWS = 0.01, 200_000


def spread(per_click, logs, rng):
    """Kept rows; mean and deviation of corrected log odds over logs."""
    w = per_click * P / (1 - P)  # share of non-clicks kept
    clicks = rng.binomial(VIEWS, P, logs)
    kept = rng.binomial(VIEWS - clicks, w)
    sampled = np.log(clicks / kept)  # the log odds a model would learn
    corrected = sampled + np.log(w)
    return P * VIEWS + w * (1 - P) * VIEWS, corrected


def formula(per_click):
    return np.sqrt((1 + 1 / per_click) / (P * VIEWS))


rng = np.random.default_rng(0)
print("kept a click    rows   log odds   deviation   by formula")
for per_click in 99, 10, 2, 1:
    rows, got = spread(per_click, 4_000, rng)
    print(
        f"{per_click:12}  {rows:6,.0f}   {got.mean():8.2f}"
        f"   {got.std():9.3f}   {formula(per_click):10.3f}"
    )
# --8<-- [end:show]
for seed in range(4):
    rng = np.random.default_rng(seed)
    for per_click in 99, 10, 2, 1:
        rows, got = spread(per_click, 4_000, rng)
        # a deviation from 4,000 logs has a relative error of about 0.011
        assert abs(got.std() / formula(per_click) - 1) < 0.05
        assert abs(got.mean() - np.log(P / (1 - P))) < 0.002
        assert abs(rows - P * VIEWS * (1 + per_click)) < 1e-6
# the odds by Bayes's rule for several rates and shares
for p in 0.001, 0.02, 0.4:
    for w in 0.01, 0.3, 1.0:
        q = p / (p + w * (1 - p))
        assert np.isclose(np.log(p / (1 - p)), np.log(q / (1 - q)) + np.log(w))
        assert np.isclose(p, q / (q + (1 - q) / w))
