"""Patients who do badly leave the drug: complete cases, last value, a model."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def arm(rng, mean, leave, reps=500, n=200):
    """Scores at two visits (high is bad) and who is seen at the second."""
    y1 = mean / 2 + rng.normal(size=(reps, n))
    y2 = mean + 0.7 * (y1 - mean / 2) + 0.7 * rng.normal(size=(reps, n))
    gone = rng.random((reps, n)) < np.where(y1 > 0, leave, 0.05)
    return y1, y2, ~gone


def model(y1, y2, seen):
    """Mean of visit 2: line on visit 1 from those seen, at all means."""
    k = seen.sum(1)
    m1, m2 = (y1 * seen).sum(1) / k, (y2 * seen).sum(1) / k
    d1 = (y1 - m1[:, None]) * seen
    slope = (d1 * y2).sum(1) / (d1**2).sum(1)
    return m2 + slope * (y1.mean(1) - m1)


def compare(seed=0):
    rng = np.random.default_rng(seed)
    drug, placebo = arm(rng, -1.0, 0.7), arm(rng, 0.0, 0.2)
    for name, f in {
        "nobody lost": lambda y1, y2, s: y2.mean(1),
        "complete cases": lambda y1, y2, s: (y2 * s).sum(1) / s.sum(1),
        "last value": lambda y1, y2, s: np.where(s, y2, y1).mean(1),
        "line on visit 1": model,
    }.items():
        yield name, (f(*drug) - f(*placebo)).mean()


# --8<-- [end:show]
# --8<-- [start:run]
for name, effect in compare():
    print(f"{name:15s} {effect:+.2f}")
# --8<-- [end:run]
for seed in range(3):
    found = dict(compare(seed))
    assert (
        abs(found["nobody lost"] + 1) < 0.02
        and abs(found["line on visit 1"] + 1) < 0.02
    )
    assert found["complete cases"] < -1.1 and found["last value"] > -0.95
rng = np.random.default_rng(9)
y1, y2, seen = arm(rng, 0.5, 0.5, reps=2, n=30)
for r in range(2):  # the imputed means agree with an explicit regression
    b, a = np.polyfit(y1[r, seen[r]], y2[r, seen[r]], 1)
    filled = np.where(seen[r], y2[r], a + b * y1[r])
    assert np.isclose(model(y1, y2, seen)[r], filled.mean())
# A curved relation: the effect is still -1, but the line misses it.
rng = np.random.default_rng(3)
curved = []
for mean, leave in ((-1.0, 0.7), (0.0, 0.2)):
    y1, y2, seen = arm(rng, mean, leave)
    curved.append(model(y1, y2 + 0.3 * (y1 - mean / 2) ** 2, seen).mean())
assert curved[0] - curved[1] < -1.05
# If leaving depends on the unseen second visit, the model is biased too.
rng = np.random.default_rng(2)
y1, y2, _ = arm(rng, 0.0, 0.5)
assert model(y1, y2, ~((y2 > 0) & (rng.random(y2.shape) < 0.7))).mean() < -0.1


def rubin(q, u):
    return np.mean(q), np.mean(u) + (1 + 1 / len(q)) * np.var(q, ddof=1)


q, total = rubin([-2.0, -2.4, -1.6, -2.2, -1.8], [0.38] * 5)
assert np.isclose(q, -2) and np.isclose(total, 0.5)
# Tipping point: 25 % imputed in the drug arm, the standard error kept.
tip = (2 - 1.96 * np.sqrt(0.5)) / 0.25
assert (
    np.isclose(-2 + 0.25 * tip + 1.96 * total**0.5, 0) and round(tip, 1) == 2.5
)
q, total = rubin([3.0, 5.0, 4.0, 4.0], [1.0, 1.2, 0.8, 1.0])  # the card
assert np.isclose(q, 4) and np.isclose(total, 1 + 1.25 * 2 / 3)
assert np.isclose((4 - 1.96 * np.sqrt(total)) / 0.3, 4.5, atol=0.05)
# Follow-up: Rubin's degrees of freedom.
df = 3 * (1 + 1 / (1.25 * 2 / 3)) ** 2
half = stats.t.ppf(0.975, df) * np.sqrt(total)
assert np.isclose(df, 14.5, atol=0.05)
assert np.allclose([4 - half, 4 + half], [1.1, 6.9], atol=0.05)
assert np.isclose((4 - half) / 0.3, 3.7, atol=0.05)
