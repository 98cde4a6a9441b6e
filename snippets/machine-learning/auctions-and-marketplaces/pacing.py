"""A day's budget: spend at once, enter a share, or scale the bid."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def pace(values, prices, budget, rate, lam=0.0):
    """Bid value / (1 + lam), second price; lam follows the spending.

    values, prices (T,): our value and the highest other bid. Return which
    auctions were won (T,) and the multipliers (T,). Never overspends.
    """
    T, left = len(values), budget
    won, lams = np.zeros(T, dtype=bool), np.empty(T)
    for t in range(T):
        lams[t] = lam
        bid = min(values[t] / (1 + lam), left)
        won[t] = bid >= prices[t]
        spent = prices[t] * won[t]
        left -= spent
        lam = max(0.0, lam + rate * (spent - budget / T))
    return won, lams


def until_empty(enter, prices, budget):
    """Of the auctions to enter and win, those that the budget pays."""
    return enter & (np.cumsum(enter * prices) <= budget)


# --8<-- [end:show]


# --8<-- [start:run]
def day(seed, T=20_000):
    rng = np.random.default_rng(seed)
    hour = np.arange(T) / T * 24
    values = rng.lognormal(0, 0.5, T)
    level = 0.8 + 0.3 * np.cos(2 * np.pi * (hour - 8) / 24)  # dear at 8
    return values, level * rng.lognormal(0, 0.5, T), rng.random(T)


values, prices, u = day(0)
budget = 0.25 * prices[values > prices].sum()
share = u < 0.25  # a quarter of the auctions, chosen by lot
ratio = values / prices  # in hindsight: the best value for money first
order = np.argsort(-ratio)
hindsight = np.zeros(len(values), dtype=bool)
hindsight[order[np.cumsum(prices[order]) <= budget]] = True
ways = {
    "at once": until_empty(values > prices, prices, budget),
    "a share": until_empty((values > prices) & share, prices, budget),
    "multiplier": pace(values, prices, budget, 0.02)[0],
    "good start": pace(values, prices, budget, 0.02, 1.3)[0],
    "hindsight": hindsight,
}
print("              won   spent   value   last win at hour")
for name, won in ways.items():
    last = 24 * (np.flatnonzero(won)[-1] + 1) / len(values)
    print(
        f"{name:10} {won.sum():6} {prices @ won:7.0f} {values @ won:7.0f}"
        f"   {last:4.1f}"
    )
# --8<-- [end:run]

fig, axes = plt.subplots(1, 2, figsize=(6.5, 3.0))
hour = np.arange(len(values)) / len(values) * 24
for (name, won), style in zip(
    list(ways.items())[:3], ("-", "--", "-"), strict=True
):
    axes[0].plot(hour[::100], np.cumsum(prices * won)[::100], style, label=name)
axes[0].set(xlabel="hour", ylabel="spent", title="Spending")
axes[0].legend(loc="lower right")
axes[1].plot(
    hour[::100], pace(values, prices, budget, 0.02)[1][::100], color="C2"
)
best = ratio[hindsight].min() - 1
axes[1].axhline(best, color="C5", ls=":", label="best fixed")
axes[1].set(xlabel="hour", ylabel=r"$\lambda$", title="Multiplier")
axes[1].legend(loc="lower right")
fig.savefig("pacing.svg", metadata={"Date": None})

for seed in range(4):
    v, w, u = day(seed)
    B = 0.25 * w[v > w].sum()
    scaled = pace(v, w, B, 0.02)[0]
    shared = until_empty((v > w) & (u < 0.25), w, B)
    early = until_empty(v > w, w, B)
    assert w @ scaled <= B and w @ scaled > 0.97 * B
    assert v @ scaled > 1.3 * (v @ shared) and v @ scaled > 1.3 * (v @ early)
    r = v / w
    o = np.argsort(-r)
    best = v[o[np.cumsum(w[o]) <= B]].sum()
    assert 0.95 * best < v @ scaled <= best + v.max()
    start = v @ pace(v, w, B, 0.02, 1.3)[0]
    assert v @ scaled + 0.3 * (best - v @ scaled) < start < best + v.max()
    assert v @ pace(v, w, B, 0.002)[0] < 0.85 * best  # too slow a rate
    # gain and value: the best fixed multiplier keeps v > (1 + lam) w
    lam = np.sort(r)[::-1][(np.cumsum(w[o]) <= B).sum()] - 1
    fixed = v > (1 + lam) * w
    hour = 24 * np.arange(len(v)) / len(v)
    cheap, dear = (hour >= 18) & (hour < 22), (hour >= 6) & (hour < 10)
    assert w @ (fixed & cheap) > 2 * (w @ (fixed & dear))
    assert w @ (scaled & cheap) < 1.3 * (w @ (scaled & dear))
    assert lam > 0 and abs(w @ fixed - B) < 3 * w.max()
    assert (v - w) @ fixed >= (v - w) @ scaled - v.max()
    # values twice too high: a larger multiplier gives the same bids
    twice = pace(2 * v, w, B, 0.0, 2 * (1 + lam) - 1)[0]
    assert np.array_equal(twice, pace(v, w, B, 0.0, lam)[0])
# card: values 6, 10, 4, prices 4, 4, 1, budget 5, and a budget without end
v, w = np.array([6, 10, 4]), np.array([4, 4, 1])
gains = {
    s: (v - w)[list(s)].sum()
    for s in [(0,), (1,), (2,), (0, 2), (1, 2)]
    if w[list(s)].sum() <= 5
}
assert max(gains, key=gains.get) == (1, 2) and gains[(1, 2)] == 9
for factor in (1.51, 2.0, 2.49):
    assert list(v / factor > w) == [False, True, True]
at_once = pace(v, w, 5, 0.0)[0]
assert list(at_once) == [True, False, True] and (v - w) @ at_once == 5
assert pace(v, w, 1e9, 0.0)[0].all()
