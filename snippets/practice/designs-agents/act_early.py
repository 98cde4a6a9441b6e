"""An alert: act at once, look again, or stand down?"""

import numpy as np

# --8<-- [start:show]
P = np.linspace(0, 1, 2_001)  # belief that the incident is real


def costs(act, harm, missed, hit=0.9, false=0.2, looks=3):
    """Least expected costs of acting, looking and standing down, by belief.

    act: a needless action; harm: of a real incident during one look;
    missed: of standing down if it is real. A look reads "bad" with
    chance hit if the incident is real, else with chance false.
    """
    now, down = (1 - P) * act, P * missed
    best = np.minimum(now, down)  # no looks left
    for _ in range(looks):
        look = P * harm
        for real, calm in ((hit, false), (1 - hit, 1 - false)):
            chance = P * real + (1 - P) * calm
            look = look + chance * np.interp(P * real / chance, P, best)
        best = np.minimum(np.minimum(now, down), look)
    return now, look, down
    # --8<-- [end:show]


# --8<-- [start:run]
print("needless act   act from   if a look were sure   cost at 0.3")
for act in (2, 10, 40, 160):
    now, look, down = costs(act, harm=8, missed=400)
    start = P[(now <= look) & (now <= down)].min()
    line = f"{act:12} {start:10.2f} {act / (act + 8):14.2f}"
    print(f"{line} {now[600]:14.1f} or {look[600]:.1f}")  # P[600] is 0.3
# --8<-- [end:run]


def tree(p, left, act, harm, missed, hit=0.9, false=0.2):
    """The least cost by recursion, without a grid."""
    best = min((1 - p) * act, p * missed)
    if left:
        look = p * harm
        for real, calm in ((hit, false), (1 - hit, 1 - false)):
            chance = p * real + (1 - p) * calm
            after = tree(
                p * real / chance, left - 1, act, harm, missed, hit, false
            )
            look += chance * after
        best = min(best, look)
    return best


first = []
for act in (2, 10, 40, 160):
    three = np.minimum.reduce(costs(act, 8, 400))
    for i in (100, 600, 1_300):
        assert abs(three[i] - tree(P[i], 3, act, 8, 400)) < 1e-2
    now, look, down = costs(act, 8, 400)
    acts = (now <= look) & (now <= down)
    first.append(P[acts].min())
    assert acts[P >= first[-1]].all()
    assert first[-1] < act / (act + 8) - 0.03  # less sure looks, act earlier
assert first == sorted(first) and first[0] < 0.2 < 0.8 < first[-1]
# if a miss costs less than a look's delay, one acts later, not earlier
now, look, down = costs(10, 8, 4)
assert P[(now <= look) & (now <= down)].min() > 10 / 18 + 0.1
# one sure look: act at once if (1 - p) act < p harm
now, look, _ = costs(10, 8, 400, hit=1 - 1e-12, false=1e-12, looks=1)
assert abs(P[now <= look].min() - 10 / 18) < 1e-3
# the card: p = 0.3, needless 12, harm 5
assert 0.7 * 12 > 0.3 * 5 and abs(12 / 17 - 0.706) < 1e-3
assert 0.7 * 1 < 0.3 * 5 and (1 - 1 / 6) * 1 - 5 / 6 == 0
