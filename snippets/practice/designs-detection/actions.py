"""What each action costs on average, and which is cheapest."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
ACTIONS = np.array(["approve", "challenge", "decline", "review"])


def expected_costs(p, amount):
    """Costs (n, 4) of the actions, for p and amount of shape (n,)."""
    passed = p * (amount + 15)  # a fraud that goes through
    refused = (1 - p) * (5 + 0.05 * amount)  # an honest customer refused
    return np.stack(
        [
            passed,
            0.30 * passed + 0.10 * refused,
            refused,
            4 + 0.10 * passed + 0.03 * refused,
        ],
        axis=1,
    )


print("amount   p = 0.005       0.05       0.20       0.40")
for amount in (20, 100, 1_000):
    p = np.array([0.005, 0.05, 0.20, 0.40])
    best = expected_costs(p, np.full(4, amount)).argmin(1)
    print(f"{amount:6}  " + "  ".join(f"{a:>9}" for a in ACTIONS[best]))
# --8<-- [end:show]
# the text's amount of 100, by hand, at a generic p
p = np.array([0.07])
hand = [
    115 * 0.07,
    34.5 * 0.07 + 1 * 0.93,
    10 * 0.93,
    4 + 11.5 * 0.07 + 0.3 * 0.93,
]
assert np.allclose(expected_costs(p, np.array([100.0])), hand)
# the borders in the text: 1/81.5, 3.3/22.3, 5.7/21.2
for border, a, b in ((1 / 81.5, 0, 1), (3.3 / 22.3, 1, 3), (5.7 / 21.2, 3, 2)):
    costs = expected_costs(np.array([border]), np.array([100.0]))[0]
    assert np.isclose(costs[a], costs[b]) and np.isclose(costs[a], costs.min())
assert [round(x, 3) for x in (1 / 81.5, 3.3 / 22.3, 5.7 / 21.2)] == [
    0.012,
    0.148,
    0.269,
]
# approve or decline only: the threshold of least expected cost, by amount
for amount, t in ((20.0, 6 / 41), (1_000.0, 55 / 1_070)):
    costs = expected_costs(np.array([t]), np.array([amount]))[0]
    assert np.isclose(costs[0], costs[2])
assert round(6 / 41, 2) == 0.15 and round(55 / 1_070, 3) == 0.051
# at 20 a review is never the cheapest, whatever p
grid = np.linspace(0, 1, 2_001)
assert 3 not in expected_costs(grid, np.full(2_001, 20.0)).argmin(1)
for amount, any_review in ((57.0, False), (59.0, True)):
    best = expected_costs(np.linspace(0, 1, 20_001), np.full(20_001, amount))
    assert (3 in best.argmin(1)) == any_review
# ends of the border of approve in the picture
assert round(0.525 / 14.525, 3) == 0.036 and round(8.65 / 2_718.15, 3) == 0.003
# the warm-up: fraud amount + 20, refusal 6
for amount, t in ((10, 0.17), (2_000, 0.003)):
    exact = 6 / (amount + 26)
    assert round(exact, 3 if amount > 100 else 2) == t
    assert np.isclose(6 * (1 - exact), exact * (amount + 20))
# precision at volume
assert round(800 / (800 + 0.002 * 999_000), 2) == 0.29
# payments drawn one by one cost what the formula says
rng = np.random.default_rng(0)
for p0, amount in ((0.3, 70.0), (0.12, 260.0)):
    fraud = rng.random(400_000) < p0
    lost, gone = amount + 15, 5 + 0.05 * amount
    coin = rng.random(400_000)
    drawn = [
        np.where(fraud, lost, 0),
        np.where(fraud, lost * (coin < 0.3), gone * (coin < 0.1)),
        np.where(fraud, 0, gone),
        4 + np.where(fraud, lost * (coin < 0.1), gone * (coin < 0.03)),
    ]
    mean = expected_costs(np.array([p0]), np.array([amount]))[0]
    assert np.allclose(np.mean(drawn, axis=1), mean, rtol=0.02)
# the card: amount 200, fraud 220, refusal 12, review 6 and misses 20 %
for p0, costs in ((0.10, (22, 10.8, 10.4)), (0.05, (11, 11.4, 8.2))):
    assert np.allclose((220 * p0, 12 * (1 - p0), 6 + 0.2 * 220 * p0), costs)

odds = np.linspace(np.log(0.001), np.log(1.0), 400)
prob = np.exp(odds)
amounts = np.geomspace(5, 3_000, 400)
P, A = np.meshgrid(prob, amounts)
best = expected_costs(P.ravel(), A.ravel()).argmin(1).reshape(P.shape)
fig, ax = plt.subplots(figsize=(6.4, 3.6))
colours = ["#5b6472", "#9a6b00", "#c2410c", "#2f5bd0"]
for k, colour in enumerate(colours):
    ax.contourf(P, A, best == k, levels=[0.5, 1.5], colors=[colour], alpha=0.22)
    ax.contour(P, A, best == k, levels=[0.5], colors=["black"], linewidths=0.9)
for name, x, y, colour in (
    ("approve", 0.0025, 40, "#3d4450"),
    ("challenge", 0.055, 40, "#6b4a00"),
    ("decline", 0.58, 40, "#8f2f08"),
    ("review", 0.055, 700, "#1d3c94"),
):
    ax.text(x, y, name, color=colour, ha="center", fontsize=11, weight="bold")
ax.set(
    xscale="log",
    yscale="log",
    xlabel="probability of fraud",
    ylabel="amount",
    xlim=(0.001, 1),
    ylim=(5, 3_000),
)
ax.set_xticks([0.001, 0.01, 0.1, 1], ["0.001", "0.01", "0.1", "1"])
ax.set_yticks([10, 100, 1_000], ["10", "100", "1,000"])
fig.savefig("actions.svg", metadata={"Date": None})
