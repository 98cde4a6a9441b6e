"""Dynamic programming in time, place and speed against a red light."""

from functools import cache

import numpy as np


# --8<-- [start:show]
def plan(goal, line, red, top=14, weight=0.125, last=60):
    """Cost and speeds, a second apart; none crosses the line while red.

    Metres and m/s; a step changes the speed by -4, -2, 0 or 2 m/s and costs
    1 for its second, and weight times the squared change.
    """

    @cache
    def best(t, s, v):
        if s >= goal:
            return 0.0, ()
        if t == last:
            return np.inf, ()
        options = []
        for a in (-4, -2, 0, 2):
            v2, s2 = v + a, s + v + a // 2
            if not 0 <= v2 <= top:
                continue
            if s < line <= s2 and red[0] < t + 1 and t < red[1]:
                continue  # some of this second is red
            cost, rest = best(t + 1, s2, v2)
            options.append((1 + weight * a * a + cost, (v2, *rest)))
        return min(options, default=(np.inf, ()))

    return best(0, 0, 14)


# --8<-- [end:show]
# --8<-- [start:run]
for red in ((0, 0), (5, 12), (5, 16)):
    cost, speeds = plan(160, 100, red)
    name = "green" if red[1] == 0 else f"red {red[0]} to {red[1]} s"
    print(f"{name}, cost {cost:.1f}:", *speeds)
late = [14] * 5 + [10, 6, 2, 0, 0, 0, 0] + [2, 4, 6, 8, 10, 12, 14, 14, 14]
steps = np.diff([14, *late])
print(f"drive on, stop, start: cost {len(late) + steps @ steps / 8:.1f}")
# --8<-- [end:run]


def forward(goal, line, red, top=14, weight=0.125, last=40):
    """The same forwards, over all reachable states."""
    costs, done = {(0, 14): 0.0}, np.inf
    for t in range(last):
        new = {}
        for (s, v), c in costs.items():
            for a in (-4, -2, 0, 2):
                v2 = v + a
                s2 = s + (v + v2) // 2
                crosses = s < line <= s2
                seconds = red[0] <= t < red[1]
                if not 0 <= v2 <= top or (crosses and seconds):
                    continue
                cost = c + 1 + weight * a**2
                if s2 >= goal:
                    done = min(done, cost)
                elif cost < new.get((s2, v2), np.inf):
                    new[s2, v2] = cost
        costs = new
    return done


for red in ((0, 0), (5, 12), (5, 16), (0, 9)):
    cost, speeds = plan(160, 100, red)
    assert np.isclose(cost, forward(160, 100, red))
    path = np.cumsum((np.array([14, *speeds[:-1]]) + speeds) / 2)
    over = int(np.argmax(path >= 100))  # the second in which it crosses
    assert not red[0] <= over < red[1] and path[-1] >= 160 > path[-2]
    d = np.diff([14, *speeds])
    assert np.isclose(cost, len(speeds) + d @ d / 8)
s = np.cumsum((np.array([14, *late[:-1]]) + late) / 2)
assert s[11] == 95 and s[-2] < 160 <= s[-1] and np.argmax(s >= 100) >= 12
assert plan(160, 100, (5, 12))[0] < len(late) + steps @ steps / 8
assert (
    min(plan(160, 100, (5, 12))[1]) > 0 and plan(50, 10, (0, 90))[0] == np.inf
)
