"""Figure: regret of five rules on the same five arms, with its spread."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def epsilon_greedy(epsilon):
    def rule(t, n, s, rng):
        if t < n.shape[1]:
            return np.full(len(n), t)
        best = np.argmax(s / n + 1e-9 * rng.uniform(size=n.shape), axis=1)
        lot = rng.integers(n.shape[1], size=len(n))
        return np.where(rng.uniform(size=len(n)) < epsilon(t), lot, best)

    return rule


def ucb(c):
    def rule(t, n, s, rng):
        if t < n.shape[1]:
            return np.full(len(n), t)
        return np.argmax(s / n + np.sqrt(c * np.log(t) / n), axis=1)

    return rule


def thompson(t, n, s, rng):
    return np.argmax(rng.beta(1 + s, 1 + n - s), axis=1)


# --8<-- [end:show]


# --8<-- [start:race]
def race(rule, mu, T, runs, rng):
    """Regret so far after each round, (T, runs)."""
    n, s = np.zeros((runs, len(mu))), np.zeros((runs, len(mu)))
    rows, lost = np.arange(runs), np.zeros((T, runs))
    for t in range(T):
        a = rule(t, n, s, rng)
        s[rows, a] += rng.uniform(size=runs) < mu[a]
        n[rows, a] += 1
        lost[t] = max(mu) - mu[a]
    return lost.cumsum(axis=0)


rules = {
    "greedy": epsilon_greedy(lambda t: 0),
    "10 % by lot": epsilon_greedy(lambda t: 0.1),
    "20/t by lot": epsilon_greedy(lambda t: 20 / t),
    "UCB1": ucb(2),
    "UCB, c = 0.5": ucb(0.5),
    "Thompson": thompson,
}
mu, curves = np.array([0.5, 0.45, 0.4, 0.3, 0.2]), {}
print("regret of 2,000 rounds: mean, then 10 %, 50 %, 90 % of the runs below")
for name, rule in rules.items():
    rng = np.random.default_rng(0)
    curves[name] = race(rule, mu, 2000, 200, rng)
    below = np.quantile(curves[name][-1], [0.1, 0.5, 0.9])
    last = (curves[name][-1].mean(), *below)
    print(f"{name:12}", "".join(f"{v:6.0f}" for v in last))
# --8<-- [end:race]

fig, axes = plt.subplots(1, 2, figsize=(7.6, 3.6), width_ratios=[1.6, 1])
style = {
    "greedy": (0, (1, 1)),
    "10 % by lot": (0, (5, 2)),
    "20/t by lot": (0, (3, 1, 1, 1)),
    "UCB1": "--",
    "UCB, c = 0.5": "-.",
    "Thompson": "-",
}
for i, (name, lost) in enumerate(curves.items()):
    mean = lost.mean(axis=1)
    t = np.arange(0, 2000, 10)
    line = axes[0].plot(t, mean[t], ls=style[name], lw=1.7, label=name)[0]
    low, half, high = np.quantile(lost[-1], [0.1, 0.5, 0.9])
    axes[1].plot([low, high], [-i, -i], color=line.get_color(), lw=2)
    axes[1].plot(half, -i, "o", color=line.get_color(), ms=5)
    axes[1].plot(mean[-1], -i, "x", color=line.get_color(), ms=7, mew=2)
axes[0].set(xlabel="round", ylabel="mean regret", ylim=(0, 130))
axes[0].legend(loc="upper left")
axes[1].set(yticks=[-i for i in range(6)], xlabel="regret of a run")
axes[1].set_yticklabels(list(curves))
axes[1].set_xlim(left=0)
fig.savefig("race.svg")

gaps = 0.5 - mu
share = np.mean(curves["Thompson"][-1][:, None] <= below, axis=0)
assert np.allclose(share, [0.1, 0.5, 0.9], atol=0.02)
assert len(curves["greedy"]) == 2000
for half in (0, 1):  # every other run says it too
    last, spread, growth = {}, {}, {}
    for name in rules:
        lost = curves[name][:, half::2]
        assert np.all(np.diff(lost, axis=0) >= -1e-9)
        last[name] = lost[-1].mean()
        spread[name] = np.subtract(*np.quantile(lost[-1], [0.9, 0.1]))
        growth[name] = (lost[-1] - lost[999]).mean()
    assert min(last, key=last.get) == "Thompson"
    # Greedy's second thousand costs what the first did; UCB1 bends.
    assert growth["greedy"] > 0.48 * last["greedy"]
    assert growth["UCB1"] < 0.4 * last["UCB1"]
    # Most runs of 20/t are good; one in ten settled on a wrong arm.
    low, mid, high = np.quantile(
        curves["20/t by lot"][-1, half::2], [0.1, 0.5, 0.9]
    )
    assert high > 2000 * 0.05 and mid < 0.25 * high
    # These still play one in the second thousand, the nearest costs 0.05.
    lots = curves["20/t by lot"][:, half::2]
    late = lots[-1] - lots[999]
    assert np.all(late[lots[-1] >= high] > 0.9 * 1000 * 0.05)
    # Its lots of the second thousand cost 20 log 2 times 0.13, about 2.
    assert 1 < np.median(late) < 4
    # UCB1 pays for its guarantee here, yet its runs differ least.
    assert last["UCB1"] > 1.4 * last["10 % by lot"]
    assert min(spread, key=spread.get) in ("UCB1", "UCB, c = 0.5", "Thompson")
    assert spread["greedy"] > 5 * spread["UCB1"]
    # The lot alone costs 0.1 * mean gap a round, for ever.
    assert growth["10 % by lot"] > 1000 * 0.1 * gaps.mean()
    assert growth["Thompson"] < growth["10 % by lot"]
    # Half of greedy's runs lose about what its second arm costs, or more.
    assert np.mean(curves["greedy"][-1, half::2] > 90) > 0.4

# With rates 0.6 and 0.5: A fails and B wins with probability 0.2, and then
# A's mean stays 0 below B's.
lost = race(rules["greedy"], np.array([0.6, 0.5]), 300, 4000, rng)
stuck = np.isclose(lost[-1], 0.1 * 299).mean()  # A was played once
assert stuck > 0.2 and stuck < 0.35
# Untried against 2 of 3: the draw of the former wins with 0.4.
n, s = np.tile([3, 0], (40_000, 1)), np.tile([2, 0], (40_000, 1))
assert abs(thompson(9, n, s, rng).mean() - 0.4) < 0.01
# Uniform play loses the mean gap each round.
lost = race(epsilon_greedy(lambda t: 1), mu, 400, 400, rng)
assert abs(lost[-1].mean() / 400 - gaps.mean()) < 0.005
