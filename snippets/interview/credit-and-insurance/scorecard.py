"""Points of a scorecard, and the points an applicant loses."""

import numpy as np

# --8<-- [start:show]
factor = 20 / np.log(2)  # 20 points double the odds
offset = 600 - factor * np.log(20)  # 600 points at odds of 20 to 1
for odds in (20, 40, 50):
    print(f"odds {odds}:1 are {offset + factor * np.log(odds):.1f} points")

intercept = 2.9
card = {  # weight; WoE of the bins; share of applicants; the applicant's bin
    "file": (0.9, [-0.7, 0.0, 0.7], [0.20, 0.40, 0.40], 1),
    "use": (0.7, [-1.1, 0.1, 0.6], [0.20, 0.50, 0.30], 0),
    "arrears": (0.8, [-1.6, -0.2, 0.3], [0.05, 0.15, 0.80], 1),
}
total = offset + factor * intercept
for name, (weight, woe, share, own) in card.items():
    points = factor * weight * np.array(woe)
    total += points[own]
    lost = points @ share - points[own], points.max() - points[own]
    print(f"{name:8}{points[own]:6.1f}", end=", ")
    print(f"lost against mean {lost[0]:4.1f}, against best {lost[1]:4.1f}")
print(
    f"total {total:.0f}, PD {1 / (1 + np.exp((total - offset) / factor)):.3f}"
)
# --8<-- [end:show]


def score(odds):
    return offset + factor * np.log(odds)


for odds in (3, 20, 170):
    assert np.isclose(score(2 * odds) - score(odds), 20)
assert np.isclose(score(20), 600) and np.isclose(score(50), 626.4, atol=0.05)
logodds = intercept + sum(w * np.array(v)[k] for w, v, _, k in card.values())
assert np.isclose(total, score(np.exp(logodds)))
assert np.isclose(factor, 28.85, atol=5e-3) and np.isclose(
    offset, 513.6, atol=0.05
)
# The orders by mean and by best need not agree.
gaps = {}
for name, (weight, woe, share, own) in card.items():
    p = factor * weight * np.array(woe)
    assert p.max() == p[-1]
    gaps[name] = p @ share - p[own], p[-1] - p[own]
by_mean, by_best = (
    sorted(gaps, key=lambda f, i=i: -gaps[f][i]) for i in (0, 1)
)
assert by_mean != by_best and by_mean[0] == by_best[0] == "use"
# The card: 500 points at 10:1, 40 points double the odds; PD 4 %, odds 24.
f = 40 / np.log(2)
assert np.isclose(500 + f * np.log(2.4), 550.5, atol=0.05) and np.isclose(
    f, 57.7, atol=0.05
)
assert np.isclose(500 + f * np.log(0.1), 367.1, atol=0.05)  # even odds
assert np.isclose(1 / (1 + 10 * 2 ** (-20 / 40)), 0.124, atol=5e-4)  # 480
