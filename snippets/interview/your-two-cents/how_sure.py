"""Ten claims, four ways of saying how sure one is (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import binomtest
from sklearn.metrics import brier_score_loss

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def penalty(said, right):
    """Mean squared distance of stated confidence and outcome (0 or 1)."""
    return np.mean((np.asarray(said) - np.asarray(right)) ** 2)


right = [1, 1, 0, 1, 1, 1, 0, 1, 1, 0]  # invented: seven of ten hold
voices = {
    "always certain": [1.0] * 10,
    "always 0.5": [0.5] * 10,
    "always 0.7": [0.7] * 10,
    "sorted": [0.95, 0.95, 0.4, 0.95, 0.4, 0.95, 0.4, 0.4, 0.95, 0.4],
}
for name, said in voices.items():
    print(f"{name:<16}{penalty(said, right):.3f}")
# --8<-- [end:show]


for said in voices.values():
    assert np.isclose(penalty(said, right), brier_score_loss(right, said))
scores = [penalty(said, right) for said in voices.values()]
assert scores == sorted(scores, reverse=True)
assert np.isclose(scores[0], 1 - np.mean(right))
# 0.5 pays the same for every outcome; no constant beats the share
for outcome in ([0] * 10, [1] * 10, right):
    assert np.isclose(penalty(voices["always 0.5"], outcome), 0.25)
shares = np.linspace(0, 1, 101)
constants = [penalty([share] * 10, right) for share in shares]
assert np.isclose(shares[np.argmin(constants)], np.mean(right))
# sorting pays because the sorting is right
said = np.array(voices["sorted"])
held = {level: np.mean(np.array(right)[said == level]) for level in said}
assert held[0.95] == 1 and np.isclose(held[0.4], 0.4)
assert np.isclose(np.mean(said == 0.4), 0.5)
swapped = np.where(said == 0.4, 0.95, 0.4)
assert penalty(swapped, right) > max(scores)


def expected(belief, said):
    """Expected penalty of one claim, right with chance belief."""
    return belief * penalty(said, 1) + (1 - belief) * penalty(said, 0)


grid = np.linspace(0, 1, 1001)
for belief in (0.03, 0.5, 0.7, 0.95):
    curve = np.array([expected(belief, r) for r in grid])
    law = belief * (1 - belief) + (grid - belief) ** 2
    assert np.allclose(curve, law)
    assert np.isclose(grid[curve.argmin()], belief)
    simulated = np.random.default_rng(1).random(400_000) < belief
    assert abs(penalty(0.8, simulated) - expected(belief, 0.8)) < 0.005
    # an absolute penalty is least at certainty, whatever the belief
    line = belief * (1 - grid) + (1 - belief) * grid
    assert belief <= 0.5 or grid[line.argmin()] == 1
honest, sure, shrug = (expected(0.7, r) for r in (0.7, 1.0, 0.5))
assert np.allclose([honest, sure, shrug], [0.21, 0.30, 0.25])

# the card: five claims
said, came = [0.9, 0.9, 0.8, 0.6, 0.6], [1, 1, 0, 1, 0]
assert np.isclose(penalty(said, came), 1.18 / 5)
assert np.isclose(penalty([1] * 5, came), 0.4)
assert np.isclose(penalty([0.6] * 5, came), 0.24)
assert np.isclose(penalty([0.9, 0.9, 0.6, 0.6, 0.6], came), 0.18)
constants = [penalty([share] * 5, came) for share in shares]
assert np.isclose(shares[np.argmin(constants)], np.mean(came))
chances = np.ones(1)  # of 0, 1, ... right, if each number is right
for chance in said:
    chances = np.convolve(chances, [1 - chance, chance])
assert abs(chances[:4].sum() - 1 / 3) < 0.02
assert abs(np.sqrt(0.6 * 0.4 / 50) - 0.07) < 0.005

# other cards: recall from 0.60 to 0.67 on 900; alarms of two groups alike
assert round(100 * (0.67 / 0.60 - 1)) == 12
for recall in (0.60, 0.67):
    assert abs(np.sqrt(recall * (1 - recall) / 900) - 0.016) < 5e-4
for many, p_least, p_most in ((6, 0.2, 1), (600, 0, 1e-9), (9, 0.1, 1)):
    assert p_least < binomtest(many, many * 4 // 3).pvalue < p_most

fig, ax = plt.subplots(figsize=(6.5, 3.4))
for belief in (0.5, 0.7, 0.95):
    curve = [expected(belief, r) for r in grid]
    (line,) = ax.plot(grid, curve)
    ax.plot(belief, expected(belief, belief), "o", color=line.get_color())
    ax.text(
        -0.015,
        curve[0],
        f"right with\nchance {belief:g}",
        ha="right",
        va="center",
        fontsize=9,
        color=line.get_color(),
    )
ax.set(xlim=(-0.2, 1.02), ylim=(0, 1), xticks=[0, 0.25, 0.5, 0.75, 1])
ax.set(xlabel="confidence that you state", ylabel="expected penalty")
fig.savefig("how_sure.svg", metadata={"Date": None})
