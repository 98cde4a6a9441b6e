"""A weaker trusted model chooses what people audit (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.4))


# --8<-- [start:show]
def catch_rate(normal, attacks, budget, skill):
    """Threshold and share of attacks that audits catch.

    normal (n,), attacks (m,): the monitor's suspicion of honest and of
    harmful outputs. At most the share budget of normal is audited: those
    above the threshold. An auditor recognises an attack with chance skill.
    """
    k = int(np.floor(budget * len(normal)))  # honest outputs one can audit
    if k >= len(normal):
        return -np.inf, skill
    threshold = np.sort(normal)[::-1][k]  # audited: strictly above
    return threshold, skill * np.mean(attacks > threshold)


rng = np.random.default_rng(0)
normal = rng.normal(size=100_000)
print("attack's shift  caught  5 attacks, none caught  harm before one is")
for shift in (0, 1, 2, 3):
    attacks = rng.normal(shift, 1, size=100_000)
    _, caught = catch_rate(normal, attacks, 0.02, 0.9)
    row = f"{caught:11.3f} {(1 - caught) ** 5:14.2f}"
    print(f"{shift:8d} {row} {(1 - caught) / caught:22.1f}")
# --8<-- [end:show]

for shift in (0, 1, 2, 3):  # against the normal tail
    attacks = rng.normal(shift, 1, size=100_000)
    t, caught = catch_rate(normal, attacks, 0.02, 0.9)
    want = 0.9 * stats.norm.sf(stats.norm.isf(0.02) - shift)
    assert abs(caught - want) < 0.015 and np.mean(normal > t) <= 0.02
# ties: a constant monitor audits nothing rather than too much
assert catch_rate(np.zeros(50), np.zeros(9), 0.5, 1) == (0, 0)
assert catch_rate(np.arange(4.0), np.array([2.5, 9]), 0.25, 1) == (2, 1)
assert catch_rate(np.arange(4.0), np.array([2.5, 1.5]), 0.5, 1) == (1, 1)
assert catch_rate(np.arange(4.0), np.array([-1.0]), 1, 0.8)[1] == 0.8
assert catch_rate(np.arange(4.0), np.array([9.0]), 0, 1) == (3, 1)
# one attack in 10,000 outputs, shift 2: what the audited are
c = stats.norm.sf(stats.norm.isf(0.02) - 2)
precision = 1e-4 * c / (1e-4 * c + (1 - 1e-4) * 0.02)
assert abs(precision - 0.0024) < 1e-4
# the card's follow-up: 0.3 a time
assert abs(0.7**4 - 0.24) < 0.001 and np.log(0.1) / np.log(0.7) < 7
b = np.linspace(0.001, 0.2, 200)
for shift, style, colour in (
    (3, "-", "#2f5bd0"),
    (2, "--", "#c2410c"),
    (1, "-.", "#15803d"),
    (0, ":", "#6b7280"),
):
    y = 0.9 * stats.norm.sf(stats.norm.isf(b) - shift)
    name = f"shift {shift}" if shift else "no information"
    ax.plot(b, y, style, color=colour)
    ax.text(0.203, y[-1], name, color=colour, fontsize=9, va="center")
ax.set(
    xlabel="budget: share of honest outputs audited",
    ylabel="share of attacks caught",
    ylim=(0, 1),
    xlim=(0, 0.2),
    xticks=[0, 0.05, 0.1, 0.15, 0.2],
)
ax.axhline(0.9, color="#6b7280", lw=0.8)
fig.savefig("monitor.svg", metadata={"Date": None})
