"""Kaplan-Meier, and what becomes of the unfinished tenures otherwise."""

import numpy as np


# --8<-- [start:show]
def kaplan_meier(time, event):
    """time, event (n,), event 1 if seen: event times and S after each."""
    time, event = np.asarray(time), np.asarray(event, bool)
    when = np.unique(time[event])
    at_risk = np.array([(time >= t).sum() for t in when])
    events = np.array([(time[event] == t).sum() for t in when])
    return when, np.cumprod(1 - events / at_risk)


month, stay = kaplan_meier([2, 3, 5, 5, 7, 8], [1, 0, 1, 1, 1, 0])
print("month", month, " still here", stay.round(3))

rng = np.random.default_rng(0)
n = 20_000
tenure, watched = rng.exponential(12, n), rng.uniform(0, 24, n)
time, event = np.minimum(tenure, watched), tenure <= watched
when, S = kaplan_meier(time, event)
print(f"truth, staying over 12 months   {np.exp(-1):.2f}")
print(f"Kaplan-Meier                    {S[when <= 12][-1]:.2f}")
print(f"unfinished tenures dropped      {np.mean(time[event] > 12):.2f}")
print(f"unfinished taken as churn       {np.mean(time > 12):.2f}")
print(f"unfinished taken as staying     {np.mean(~event | (time > 12)):.2f}")
# --8<-- [end:show]

km, dropped = S[when <= 12][-1], np.mean(time[event] > 12)
assert abs(km - np.exp(-1)) < 0.03 and dropped < 0.25
assert np.mean(time > 12) < 0.25 and np.mean(~event | (time > 12)) > 0.45
assert abs(tenure.mean() - 12) < 4 * 12 / np.sqrt(n)
assert abs(watched.mean() - 12) < 4 * 24 / np.sqrt(12 * n)
assert month.tolist() == [2, 5, 7]
assert np.allclose(stay, [5 / 6, 5 / 12, 5 / 24])
# nothing censored: the share that is still there
x = rng.integers(1, 9, size=40)
when, S = kaplan_meier(x, np.ones(40))
assert np.allclose(S, [np.mean(x > t) for t in when])
# a censoring at an event's time still counts as at risk there
assert np.allclose(kaplan_meier([4, 4, 6], [1, 0, 1])[1], [2 / 3, 0])
assert kaplan_meier([3, 5], [0, 0])[1].size == 0  # S stays 1
# the card: 1, 2+, 4, 4, 6+, 9, 10+, 10+
when, S = kaplan_meier([1, 2, 4, 4, 6, 9, 10, 10], [1, 0, 1, 1, 0, 1, 0, 0])
assert when.tolist() == [1, 4, 9]
assert np.allclose(S, [7 / 8, 7 / 12, 7 / 18])
# Greenwood for its end, against many samples of one design
S_end = 7 / 18
assert np.isclose(S_end * np.sqrt(1 / 56 + 2 / 24 + 1 / 6), 0.20, atol=0.005)
ends, greenwood = [], []
for _ in range(800):
    a, b = rng.exponential(12, 80).round(1), rng.uniform(0, 24, 80)
    seen = a <= b
    when, S = kaplan_meier(np.minimum(a, b), seen)
    k = np.searchsorted(when, 9, side="right")
    risk = np.array([(np.minimum(a, b) >= t).sum() for t in when[:k]])
    d = np.array([(a[seen] == t).sum() for t in when[:k]])
    ends.append(S[k - 1])
    greenwood.append(S[k - 1] ** 2 * np.sum(d / (risk * (risk - d))))
assert np.isclose(np.var(ends), np.mean(greenwood), rtol=0.2)

# censored demand: exponential with mean m, sales 4, 6, 10+, 10+
sales, left_over = np.array([4.0, 6, 10, 10]), np.array([1, 1, 0, 0])
m = np.linspace(1, 60, 5901)[:, None]
density, beyond = -np.log(m) - sales / m, -sales / m  # logs
logs = np.where(left_over, density, beyond).sum(axis=1)
assert np.isclose(m[logs.argmax(), 0], 15, atol=0.02)
assert (sales.mean(), sales[left_over == 1].mean()) == (7.5, 5)
assert np.all(np.diff(beyond.sum(axis=1)) > 0)  # all sold out: no maximum
# the spiral: demand 5 or 15, stock the mean of sales
stock = [10.0]
for _ in range(40):
    stock.append(np.minimum([5, 15], stock[-1]).mean())
assert stock[1:4] == [7.5, 6.25, 5.625] and np.isclose(stock[-1], 5)
# the clock: Poisson purchases, 4 in stock, sold out at the time of the fourth
days, s = 10_000, 4
demand = rng.poisson(6, days)
moments = np.sort(
    np.where(np.arange(30) < demand[:, None], rng.random((days, 30)), np.inf)
)
out = demand >= s
guess = 1 / moments[out, s - 1]
assert np.isclose((s - 1) * guess.mean(), demand[out].mean(), rtol=0.05)
# Croston: sizes 6, 2 after gaps 3, 4, smoothed by a half
rate = (6 + 0.5 * (2 - 6)) / (3 + 0.5 * (4 - 3))
assert round(rate, 2) == 1.14 and round(rate * (1 - 0.5 / 2), 2) == 0.86
# and its bias, where a part sells with probability 0.3, always one piece
gap = rng.geometric(0.3, size=(4000, 50))
level = np.full(4000, 1 / 0.3)
for g in gap.T:
    level += 0.2 * (g - level)
assert np.mean(1 / level) > 1.04 * 0.3
assert abs(np.mean(1 / level) * (1 - 0.2 / 2) / 0.3 - 1) < 0.04
