"""Four ways to use n samples: coverage, vote, verifier, hacked verifier."""

from math import factorial
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 3.4))


# --8<-- [start:show]
def chosen_right(n, right, exploit=0.0):
    """Chance that the best score of n belongs to a right answer."""
    s = np.linspace(-6, 9, 6001)

    def density(mean, std):
        x = (s - mean) / std
        return np.exp(-(x**2) / 2) / (std * np.sqrt(2 * np.pi))

    good = right * density(1.5, 1)
    bad = (1 - right - exploit) * density(0, 1)
    bad = bad + exploit * density(5, 0.5)  # wrong, and the verifier loves it
    below = np.cumsum(good + bad) * (s[1] - s[0])
    return n * np.sum(good * below ** (n - 1)) * (s[1] - s[0])


def vote_right(n, p):
    """Chance that answer 0 of three has most votes; ties at random."""
    total = 0.0
    for a in range(n + 1):
        for b in range(n + 1 - a):
            c = n - a - b
            if a == max(a, b, c):
                ways = factorial(n) // factorial(a) // factorial(b)
                ways = ways // factorial(c) * p[0] ** a * p[1] ** b * p[2] ** c
                total += ways / [a, b, c].count(a)
    return total


# --8<-- [end:show]


# --8<-- [start:run]
easy, hard = (0.5, 0.3, 0.2), (0.2, 0.5, 0.3)  # half of each; 0 is right
sizes = [1, 2, 4, 8, 16, 32, 64, 128]
curves = {
    "one is right": [1 - 0.5 * (0.5**n + 0.8**n) for n in sizes],
    "verifier": [
        np.mean([chosen_right(n, p[0]) for p in (easy, hard)]) for n in sizes
    ],
    "hackable": [
        np.mean([chosen_right(n, p[0], 0.01) for p in (easy, hard)])
        for n in sizes
    ],
    "vote": [np.mean([vote_right(n, p) for p in (easy, hard)]) for n in sizes],
}
print("n           ", "  ".join(f"{n:>4}" for n in sizes))
for name, values in curves.items():
    print(f"{name:<12}", "  ".join(f"{v:.2f}" for v in values))
# --8<-- [end:run]

for n in (1, 5):
    for right, exploit in ((0.5, 0.0), (0.2, 0.01)):
        rng = np.random.default_rng(n)
        u = rng.random((200_000, n))
        mean = np.where(u < right, 1.5, np.where(u < 1 - exploit, 0, 5))
        std = np.where(mean == 5, 0.5, 1)
        best = (mean + std * rng.normal(size=u.shape)).argmax(1)
        hit = (u[np.arange(len(u)), best] < right).mean()
        assert abs(hit - chosen_right(n, right, exploit)) < 0.005
    size = max(n - 1, 2)
    rng = np.random.default_rng(n + 1)  # questions of both kinds
    chance = np.where(rng.random((200_000, 1)) < 0.5, easy[0], hard[0])
    one = (rng.random((200_000, size)) < chance).any(1).mean()
    assert abs(one - curves["one is right"][sizes.index(size)]) < 0.005
    votes = (
        rng.multinomial(n, hard, size=200_000) + rng.random((200_000, 3)) / 2
    )
    assert abs((votes.argmax(1) == 0).mean() - vote_right(n, hard)) < 0.005
assert np.allclose([v[0] for v in curves.values()], 0.35, atol=1e-3)
peak = int(np.argmax(curves["hackable"]))
assert sizes[peak] == 16 and curves["hackable"][-1] < curves["hackable"][0]
for n, present in ((128, 0.72), (64, 0.47), (8, 0.08)):
    assert abs(1 - 0.99**n - present) < 0.006
assert np.all(np.diff(curves["verifier"]) > 0)
assert abs(curves["vote"][-1] - 0.5) < 0.01

styles = [
    ("#6b7280", ":", "one of n is right"),
    ("#2f5bd0", "-", "verifier"),
    ("#c2410c", "--", "hackable verifier"),
    ("#15803d", "-.", "vote"),
]
for (colour, line, label), values in zip(styles, curves.values(), strict=True):
    ax.plot(sizes, values, line, marker="o", ms=3.5, color=colour, label=label)
ax.set_xscale("log", base=2)
ax.set_xticks(sizes, [str(n) for n in sizes])
ax.set(xlabel="samples n", ylabel="share of questions solved", ylim=(0, 1.03))
ax.legend(loc="lower left", fontsize=9, frameon=False)
fig.savefig("selection.svg", metadata={"Date": None})
