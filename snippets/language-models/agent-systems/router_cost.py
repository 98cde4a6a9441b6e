"""The cost of a router against its threshold (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(1)
n = 30_000
z = rng.normal(size=(n, 3)) * 2
p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
right = ((p.cumsum(1) < rng.random((n, 1))).sum(1) == z.argmax(1)) & (
    rng.random(n) > 0.1
)
loud = np.exp(2 * z) / np.exp(2 * z).sum(1, keepdims=True)
fig, ax = plt.subplots(figsize=(6.0, 3.4))
taus = np.linspace(0.34, 0.999, 100)
lowest = []
for scores, name, colour in (
    (loud.max(1), "too sure", "#c2410c"),
    (0.9 * p.max(1), "calibrated", "#2f5bd0"),
):
    costs = [np.where(scores >= t, 10.0 * ~right, 2.0).mean() for t in taus]
    best = int(np.argmin(costs))
    lowest.append((taus[best], costs[best], costs[0]))
    ax.plot(taus, costs, color=colour, label=name)
    ax.plot(taus[best], costs[best], "o", color=colour)
ax.axvline(0.8, color="#8a93a0", ls="--")
ax.text(0.795, 3.2, "1 - 2/10", color="#8a93a0", ha="right")
ax.set_xlabel("threshold of the reported confidence")
ax.set_ylabel("mean cost of a question")
ax.set_ylim(0, None)
ax.legend(loc="lower left")
fig.savefig("router_cost.svg", metadata={"Date": None})
(loud_tau, loud_cost, all_cost), (true_tau, true_cost, _) = lowest
assert abs(true_tau - 0.8) < 0.03 and loud_tau > 0.85
assert abs(loud_cost - true_cost) < 0.1 and all_cost > loud_cost + 1
