"""Two stakeholders, one team: what waiting costs in each order."""

from itertools import permutations

import numpy as np

# --8<-- [start:show]
# thousand euros lost a week until it is live, weeks of work
jobs = {"churn": (12, 6), "router": (8, 2), "deletion": (0, 3)}


def cost(order):
    """All that is lost until the jobs are done, one after the other."""
    week, lost = 0, 0
    for name in order:
        a_week, duration = jobs[name]
        week += duration
        lost += a_week * week
        lost += 100 * (name == "deletion" and week > 6)  # a legal date
    return lost


print("churn, router:", cost(["churn", "router"]))
print("router, churn:", cost(["router", "churn"]))
print("both at half speed:", 8 * 4 + 12 * 8)  # done in weeks 4 and 8
ratio = sorted(jobs, key=lambda name: -jobs[name][0] / jobs[name][1])
best = min(permutations(jobs), key=cost)
for name, order in (("by ratio", ratio), ("best of six", best)):
    print(f"{name}: {', '.join(order)}: {cost(order)}")
# --8<-- [end:show]
# without dates the ratio is best among all orders, on random jobs
rng = np.random.default_rng(0)


def plain(order, c, d):
    return np.sum(c[order] * np.cumsum(d[order]))


differ = 0
for _ in range(200):
    c, d = rng.uniform(1, 20, 5), rng.uniform(1, 9, 5)
    least = min(plain(np.array(p), c, d) for p in permutations(range(5)))
    assert np.isclose(plain(np.argsort(-c / d), c, d), least)
    differ += plain(np.argsort(-c), c, d) > least + 1e-9
    differ += plain(np.argsort(d), c, d) > least + 1e-9
assert differ > 200  # neither the dearest nor the shortest first


# half speed, by small steps of time
def shared(c, d, steps=1000):
    left, lost, now = [steps * weeks for weeks in d], 0.0, 0  # whole steps
    while any(work > 1e-6 for work in left):
        active = [i for i, work in enumerate(left) if work > 1e-6]
        now += 1
        for i in active:
            left[i] -= 1 / len(active)
            if left[i] <= 1e-6:
                lost += c[i] * now / steps
    return lost


assert abs(shared([12, 8], [6, 2]) - (8 * 4 + 12 * 8)) < 0.1
# swapped neighbours: the order turns where the ratios are equal
assert 24 == 2 * jobs["churn"][0]
jobs = {"churn": (24, 6), "router": (8, 2)}
assert cost(["churn", "router"]) == cost(["router", "churn"])
# with the deletion the order turns later
jobs = {"churn": (25, 6), "router": (8, 2), "deletion": (0, 3)}
assert cost(["churn", "router"]) < cost(["router", "churn"])
assert min(permutations(jobs), key=cost)[0] == "router"
# the ratio rule misses the legal date, the best order keeps it
jobs = {"churn": (12, 6), "router": (8, 2), "deletion": (0, 3)}
assert cost(ratio[:2]) < cost(ratio[1::-1])
assert ratio[-1] == "deletion" and sum(d for _, d in jobs.values()) > 6
assert list(best).index("deletion") == 1 and cost(best) < cost(ratio)
# the card: 9 a week for 3 weeks, 10 a week for 5
jobs = {"fraud": (9, 3), "search": (10, 5)}
assert cost(["fraud", "search"]) == 107
assert cost(["search", "fraud"]) == 122
assert 122 - 107 == 9 * 5 - 10 * 3  # who makes the other wait
assert 9 / 3 * 5 == 15  # what search must lose a week to go first
assert abs(shared([9, 10], [3, 5]) - (9 * 6 + 10 * 8)) < 0.1
