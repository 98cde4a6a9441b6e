"""Cohen's kappa, and how it falls as the positives become rare."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import cohen_kappa_score

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def cohen_kappa(a, b):
    classes, codes = np.unique(np.concatenate([a, b]), return_inverse=True)
    if len(classes) < 2:
        return np.nan  # chance agreement is 1: nothing to correct
    table = np.zeros((len(classes), len(classes)))
    np.add.at(table, (codes[: len(a)], codes[len(a) :]), 1 / len(a))
    observed = np.trace(table)
    chance = table.sum(axis=1) @ table.sum(axis=0)
    return (observed - chance) / (1 - chance)


a = np.repeat(["yes", "yes", "no", "no"], [20, 5, 10, 65])
b = np.repeat(["yes", "no", "yes", "no"], [20, 5, 10, 65])
print(f"kappa {cohen_kappa(a, b):.3f}")


def expected_kappa(prevalence, right):
    """Two labellers, both right at this rate, errors independent."""
    agree = right**2 + (1 - right) ** 2
    yes = prevalence * right + (1 - prevalence) * (1 - right)
    chance = yes**2 + (1 - yes) ** 2
    return (agree - chance) / (1 - chance)


for prevalence in (0.5, 0.1, 0.02):
    print(f"positives {prevalence:.0%}: {expected_kappa(prevalence, 0.9):.2f}")
# --8<-- [end:show]

assert np.isclose(cohen_kappa(a, b), (0.85 - 0.6) / 0.4)
rng = np.random.default_rng(0)
p, q = rng.integers(0, 4, 90), rng.integers(0, 3, 90)
q = np.where(rng.random(90) < 0.5, p, q)
assert np.isclose(cohen_kappa(p, q), cohen_kappa_score(p, q))
assert np.isnan(cohen_kappa([3, 3], [3, 3]))
assert cohen_kappa(["x", "x"], ["y", "y"]) == 0
assert np.isclose(cohen_kappa([0, 1], [1, 0]), -1)
for prevalence in (0.5, 0.1, 0.02):
    truth = rng.random(1_000_000) < prevalence
    first, second = (truth ^ (rng.random(len(truth)) < 0.1) for _ in range(2))
    assert abs(np.mean(first == second) - 0.82) < 0.002
    simulated = cohen_kappa(first, second)
    assert abs(simulated - expected_kappa(prevalence, 0.9)) < 0.01
# The card: 10 both, 20 and 30 one of them, 940 neither.
c = np.repeat([1, 1, 0, 0], [10, 20, 30, 940])
d = np.repeat([1, 0, 1, 0], [10, 20, 30, 940])
assert np.isclose(cohen_kappa(c, d), (0.95 - 0.9324) / 0.0676)
assert np.isclose(
    np.mean(c[(c == 1) | (d == 1)] & d[(c == 1) | (d == 1)]), 1 / 6
)

fig, ax = plt.subplots(figsize=(6, 3.2))
share = np.linspace(0.002, 0.998, 400)
for i, right in enumerate((0.95, 0.9, 0.8)):
    ax.plot(share, expected_kappa(share, right), color=f"C{i}")
    agree = right**2 + (1 - right) ** 2
    top = expected_kappa(0.5, right)
    text = f"each right {right:.0%}, agree {agree:.1%}"
    ax.text(0.5, top - 0.05, text, ha="center", va="top", color=f"C{i}")
ax.set(xlabel="share of positives", ylabel=r"expected $\kappa$")
ax.set(ylim=(0, 1), xlim=(0, 1))
fig.savefig("kappa.svg")
