"""Prediction-powered: many verdicts, few labels, no bias."""

import numpy as np


# --8<-- [start:show]
def prediction_powered(verdicts, labelled, truth):
    """Mean of truth and its error; labelled and truth are paired (m,)."""
    gap = truth - labelled
    mean = verdicts.mean() + gap.mean()
    variance = verdicts.var(ddof=1) / len(verdicts)
    variance += gap.var(ddof=1) / len(gap)
    return mean, np.sqrt(variance)


def judged(rng, truth, flip):
    return np.where(rng.random(truth.size) < flip, 1 - truth, truth)


rng = np.random.default_rng(0)
print("judge's errors  people only  both, error  covered by 95 %")
for flip in (0.05, 0.2, 0.4):
    rows = []
    for _ in range(1000):
        truth = (rng.random(200) < 0.7).astype(float)
        many = (rng.random(5000) < 0.7).astype(float)
        mean, error = prediction_powered(
            judged(rng, many, flip), judged(rng, truth, flip), truth
        )
        rows.append((truth.mean(), mean, abs(mean - 0.7) < 1.96 * error))
    alone, both, inside = np.array(rows).T
    print(f"{flip:.2f}                  {alone.std():.3f}", end="")
    print(f"        {both.std():.3f}             {inside.mean():.2f}")
    # --8<-- [end:show]
    assert abs(both.mean() - 0.7) < 0.005 and 0.92 < inside.mean() < 0.98
    if flip == 0.05:
        assert both.std() < 0.6 * alone.std()
    if flip == 0.4:
        assert both.std() > 1.1 * alone.std()
# by hand: gaps 0 and 1
few = prediction_powered(
    np.array([1, 1, 0, 1]), np.array([1, 0]), np.array([1, 1])
)
assert np.allclose(few, (0.75 + 0.5, np.sqrt(0.25 / 4 + 0.5 / 2)))
# a gap a little steadier than the truth (0.21) does not pay at once
for flip, n in ((0.21, 5000), (0.147, 600)):
    says = 0.7 * (1 - flip) + 0.3 * flip  # share of verdicts "good"
    gap = flip - (flip * (0.3 - 0.7)) ** 2
    assert gap < 0.21 < 200 * (gap / 200 + says * (1 - says) / n)
