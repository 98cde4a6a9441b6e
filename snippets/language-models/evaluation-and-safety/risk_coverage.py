"""When to answer: risk against coverage, for two confidence scores."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.4))


# --8<-- [start:show]
def risk_coverage(confidence, right):
    """Coverage (n,) and share of errors among the surest so many."""
    order = np.argsort(-confidence)
    k = np.arange(1, len(right) + 1)
    return k / len(right), 1 - np.cumsum(right[order]) / k


def simulate(seed, n=4000):
    rng = np.random.default_rng(seed)
    p = rng.beta(2, 1, size=n)  # the chance that an answer is right
    right = (rng.random(n) < p).astype(float)
    same = np.where(right == 1, p, 1 - p)  # yes or no: chance to agree
    others = rng.binomial(5, same) / 5  # of 5 more samples, share agreeing
    others = others + 1e-6 * rng.random(n)  # ties at random
    scores = {"true chance": p, "agreement": others, "none": rng.random(n)}
    return {name: risk_coverage(s, right) for name, s in scores.items()}


# --8<-- [end:show]
# --8<-- [start:run]
curves = [simulate(seed) for seed in range(3)]
print("coverage     ", "  ".join(f"{c:.2f}" for c in (0.25, 0.5, 0.75, 1)))
for name in curves[0]:
    risk = np.mean([c[name][1] for c in curves], axis=0)
    print(
        f"{name:<13}",
        "  ".join(f"{risk[i - 1]:.2f}" for i in (1000, 2000, 3000, 4000)),
    )
# --8<-- [end:run]
for c in curves:
    at = {name: risk[1999] for name, (_, risk) in c.items()}
    assert at["true chance"] < at["agreement"] < at["none"] - 0.1
    assert len({risk[-1] for _, risk in c.values()}) == 1
# if wrong answers never recur, agreement knows more than the question
rng = np.random.default_rng(0)
p = rng.beta(2, 1, size=100_000)
right = (rng.random(p.size) < p).astype(float)
others = rng.binomial(5, p * right) + 1e-6 * rng.random(p.size)
assert risk_coverage(others, right)[1][p.size // 2 - 1] < 0.001
# by hand: the surest half, p > 1 / sqrt(2), errs with 1 - E[p]
half = 1 - 2 * (2 / 3) * (1 - 0.5**1.5)
assert abs(half - 0.14) < 0.005
assert abs(risk_coverage(p, right)[1][p.size // 2 - 1] - half) < 0.01
cov, risk = risk_coverage(np.array([0.1, 0.9, 0.5]), np.array([0, 1.0, 0]))
assert np.allclose(risk, [0, 1 / 2, 2 / 3]) and np.allclose(
    cov, [1 / 3, 2 / 3, 1]
)
styles = [("#2f5bd0", "-"), ("#c2410c", "--"), ("#6b7280", ":")]
labels = [
    "true chance of the question",
    "agreement of samples",
    "no information",
]
for (colour, line), label, (name, (cov, _)) in zip(
    styles, labels, curves[0].items(), strict=True
):
    risk = np.mean([c[name][1] for c in curves], axis=0)
    ax.plot(cov[99::50], risk[99::50], line, color=colour, label=label)
ax.set(
    xlabel="coverage: share of questions answered",
    ylabel="risk: errors among answers",
    ylim=(0, 0.42),
    xlim=(0, 1.01),
)
ax.legend(loc="lower right", fontsize=9, frameon=False)
fig.savefig("risk_coverage.svg", metadata={"Date": None})
