"""The bound for 540 fixed rules against what happens, breast cancer data."""

from itertools import pairwise
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_breast_cancer

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rows = []
# --8<-- [start:show]
X, y = load_breast_cancer(return_X_y=True)  # all 569 rows: the population
cuts = np.quantile(X, np.arange(1, 10) / 10, axis=0)  # (9, 30)
above = (X >= cuts[:, None]).transpose(0, 2, 1)  # (9, 30, 569)
above = above.reshape(270, 569)  # one row per rule
wrong = np.r_[above != y, above == y].astype(float)  # (540, 569)
risk = wrong.mean(axis=1)  # exact

rng = np.random.default_rng(0)
print(f"least risk {risk.min():.2f}")
print("   n   bound   worst gap   gap of chosen   excess risk")
for n in (50, 200, 800, 3200):
    bound = np.sqrt(np.log(2 * 540 / 0.05) / (2 * n))
    draws = rng.integers(569, size=(400, n))  # with replacement: i.i.d.
    counts = np.array([np.bincount(d, minlength=569) for d in draws])
    training = counts @ wrong.T / n  # (400, 540)
    best = training.argmin(axis=1)  # ERM, in each of 400 samples
    worst = np.abs(training - risk).max(axis=1)
    gap = risk[best] - training[np.arange(400), best]
    excess = risk[best] - risk.min()
    q = [np.quantile(v, 0.95) for v in (worst, gap, excess)]
    print(f"{n:4d} {bound:7.2f} {q[0]:11.2f} {q[1]:15.2f} {q[2]:13.2f}")
    # --8<-- [end:show]
    rows.append((n, bound, *q))
    for value, exceeded in zip((worst, gap, excess), q, strict=True):
        assert np.mean(value <= exceeded) >= 0.95
    assert np.all(excess >= 0)  # no chosen rule beats the best
    assert np.mean(worst <= bound) >= 0.95
    assert np.all(excess <= 2 * worst + 1e-12)  # the argument of the text
    assert np.all(risk[best] <= training[np.arange(400), best] + worst + 1e-12)
    assert q[0] < bound / 1.3 and q[1] < q[0]

for first, second in pairwise(rows):  # four times n, half the bound
    assert np.isclose(first[1] / second[1], 2)
for seed in range(1, 5):  # the two shares of the text, on other samples
    draws = np.random.default_rng(seed).integers(569, size=(200, 200))
    training = np.array([wrong[:, d].mean(axis=1) for d in draws])
    best = training.argmin(axis=1)
    worst = np.abs(training - risk).max(axis=1)
    gap = risk[best] - training[np.arange(200), best]
    bound = np.sqrt(np.log(2 * 540 / 0.05) / 400)
    assert 0.68 < np.quantile(worst, 0.95) / bound < 0.82
    assert 0.2 < np.quantile(gap, 0.95) / bound < 0.4
    assert np.isclose(bound, rows[1][1]) and gap.mean() > 0
# Rules by hand: feature 3, cut 2 and its opposite.
j = 2 * 30 + 3
assert np.array_equal(wrong[j], (X[:, 3] >= cuts[2, 3]) != y)
assert np.array_equal(wrong[270 + j], 1 - wrong[j])
assert np.allclose(  # a rule and its opposite miss by the same amount
    np.abs(training - risk)[:, :270], np.abs(training - risk)[:, 270:]
)
assert np.sum(risk < 0.12) < 20  # few rules are nearly as good as the best
# Whichever of the tied minimisers is taken, 50 examples, other samples.
for seed in range(1, 4):
    draws = np.random.default_rng(seed).integers(569, size=(400, 50))
    training = np.array([wrong[:, d].mean(axis=1) for d in draws])
    tied = np.isclose(training, training.min(axis=1, keepdims=True))
    unluckiest = np.where(tied, risk, 0).max(axis=1) - risk.min()
    assert np.quantile(unluckiest, 0.95) < 0.09
n, bound, worst, gap, excess = np.array(rows).T
fig, ax = plt.subplots()
ax.loglog(n, bound, "k--", label="bound for all 540 rules")
ax.loglog(n, worst, "C0o-", label="largest gap over the rules")
ax.loglog(n, gap, "C1s-", label="gap of the chosen rule")
ax.set_xticks(n, [f"{v:.0f}" for v in n])
ax.set_yticks([0.01, 0.03, 0.1, 0.3], ["0.01", "0.03", "0.1", "0.3"])
ax.minorticks_off()
ax.set_xlabel("sample size n")
ax.set_ylabel("exceeded in 5 % of samples")
ax.legend()
fig.savefig("looseness.svg")
