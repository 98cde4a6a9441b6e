"""All targets on six inputs: every learner averages one half off the data."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def nearest(y, x):  # label of the nearest training input, left if tied
    return y[min(y, key=lambda s: (abs(s - x), s))]


def majority(y, x):
    return int(2 * sum(y.values()) > len(y))


def contrary(y, x):
    return 1 - nearest(y, x)


train, new = (0, 2, 5), (1, 3, 4)
worlds = {
    "all 64 targets": list(product((0, 1), repeat=6)),
    "7 thresholds": [tuple(int(x >= t) for x in range(6)) for t in range(7)],
}
for name, targets in worlds.items():
    for learner in (nearest, majority, contrary):
        errors = [
            learner({s: f[s] for s in train}, x) != f[x]
            for f in targets
            for x in new
        ]
        print(f"{name:14s} {learner.__name__:8s} {np.mean(errors):.2f}")
        # --8<-- [end:show]
        if name == "all 64 targets":
            assert sum(errors) * 2 == len(errors) == 64 * 3
        result = np.mean(errors)
        if name == "7 thresholds" and learner is nearest:
            kept = result
        if name == "7 thresholds" and learner is contrary:
            assert np.isclose(kept + result, 1) and kept < 0.2

assert sorted(train + new) == list(range(6))  # seen or not, each once
assert all(len(set(t)) == len(t) for t in worlds.values())  # no target twice
assert nearest({0: 0, 2: 1}, 1) == 0 and nearest({0: 0, 5: 1}, 4) == 1
assert majority({0: 1, 2: 0, 5: 1}, 3) == 1 and majority({0: 0, 2: 1}, 3) == 0
# Any learner: a random table from the 8 training labellings to new labels.
rng = np.random.default_rng(0)
for _ in range(20):
    table = rng.integers(0, 2, size=(2, 2, 2, 3))
    errors = [
        table[f[0], f[2], f[5], i] != f[x]
        for f in product((0, 1), repeat=6)
        for i, x in enumerate(new)
    ]
    assert np.mean(errors) == 0.5
# Some target at least as bad as the average (2n inputs, n = 3 draws).
worst = 0
draws = list(product(range(6), repeat=3))
per_target = []
for f in product((0, 1), repeat=6):
    e = [
        np.mean([nearest({s: f[s] for s in d}, x) != f[x] for x in range(6)])
        for d in draws
    ]
    per_target.append(np.mean(e))
assert np.mean(per_target) >= 0.25 and max(per_target) >= 0.25
# The card: four inputs, two of them seen.
for guess in product((0, 1), repeat=2):
    e = [
        guess[i] != f[i + 2] for f in product((0, 1), repeat=4) for i in (0, 1)
    ]
    assert np.mean(e) == 0.5
