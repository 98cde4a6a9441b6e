"""A coin between two classifiers, and what it does to precision."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
y = np.repeat([1, 0], [50_000, 450_000])  # 10 % positive
fpr, tpr = {"A": 0.1, "B": 0.3, "C": 0.4}, {"A": 0.5, "B": 0.65, "C": 0.9}
flag = {m: rng.random(y.size) < np.where(y == 1, tpr[m], fpr[m]) for m in "ABC"}
coin = rng.random(y.size) < 2 / 3  # C for two cases in three, else A
flag["mix"] = np.where(coin, flag["C"], flag["A"])
for name, z in flag.items():
    f, r = z[y == 0].mean(), z[y == 1].mean()
    print(
        f"{name:3s}: FPR {f:.2f}, recall {r:.2f}, precision {y[z].mean():.3f}"
    )
# --8<-- [end:show]

assert (f, r) == (flag["mix"][y == 0].mean(), flag["mix"][y == 1].mean())
assert np.isclose(y.mean(), 0.1)
f, r = flag["mix"][y == 0].mean(), flag["mix"][y == 1].mean()
assert abs(f - (0.1 / 3 + 0.4 * 2 / 3)) < 0.005
assert abs(r - (0.5 / 3 + 0.9 * 2 / 3)) < 0.01
assert abs(f - fpr["B"]) < 0.005
assert r > 0.65 + 0.1  # above B at the same false positive rate


def precision(f, r):
    """Precision at 10 % positives."""
    return 0.1 * r / (0.1 * r + 0.9 * f)


line = precision(0.1, 0.5) / 3 + precision(0.4, 0.9) * 2 / 3
assert precision(0.3, r) < line - 0.015  # not on the straight PR line
# Cost per case, and the slope of its level lines.
cost = {m: 0.9 * fpr[m] * 1 + 0.1 * (1 - tpr[m]) * 10 for m in "ABC"}
assert min(cost, key=cost.get) == "C"
slope = 0.9 * 1 / (0.1 * 10)
assert np.isclose(cost["A"] - cost["C"], 1.0 * (0.4 - slope * (0.4 - 0.1)))
assert (0.9 - 0.5) / (0.4 - 0.1) > slope
# The card: P (0.2, 0.7), Q (0.5, 0.95), R (0.3, 0.75); 5 % positive, 1 : 8.
points = {"P": (0.2, 0.7), "Q": (0.5, 0.95), "R": (0.3, 0.75)}
cost = {m: 0.95 * a + 8 * 0.05 * (1 - b) for m, (a, b) in points.items()}
assert np.allclose(list(cost.values()), (0.31, 0.495, 0.385))
mixed = np.average([points["P"], points["Q"]], axis=0, weights=(2, 1))
assert np.isclose(mixed[0], points["R"][0]) and mixed[1] > points["R"][1]
assert round(mixed[1], 3) == 0.783
assert np.isclose(8 * 0.05, 0.4)  # nobody flagged
assert np.isclose(0.25 / 0.3, 0.8333, atol=1e-4) and np.isclose(
    0.95 / 0.4, 2.375
)
