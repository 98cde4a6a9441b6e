"""What a checkpoint must hold so that a resumed run is the same run."""

import copy

import numpy as np

rng = np.random.default_rng(1)
A, t = rng.normal(size=(60, 5)), rng.normal(size=60)


# --8<-- [start:show]
def start():
    rng = np.random.default_rng(0)
    return {
        "weights": rng.normal(size=5),
        "optimiser": np.zeros(5),  # momentum
        "step": 0,  # position in the schedule
        "generator": rng,
        "order": rng.permutation(60),  # what is left of this epoch
    }


def run(s, steps):
    s = copy.deepcopy(s)
    for _ in range(steps):
        if len(s["order"]) < 8:
            s["order"] = s["generator"].permutation(60)
        rows, s["order"] = s["order"][:8], s["order"][8:]
        kept = s["generator"].random((8, 5)) > 0.2  # dropout
        X = A[rows] * kept / 0.8
        g = X.T @ (X @ s["weights"] - t[rows]) / 8
        s["optimiser"] = 0.9 * s["optimiser"] + g
        s["step"] += 1
        s["weights"] = s["weights"] - 0.1 / s["step"] * s["optimiser"]
    return s


# --8<-- [end:show]
# --8<-- [start:run]
whole, half = run(start(), 100)["weights"], run(start(), 50)
gaps = {}
for missing in (None, "optimiser", "step", "generator", "order"):
    saved = {k: v for k, v in half.items() if k != missing}
    again = run({**start(), **saved}, 50)["weights"]
    gap = gaps[missing] = np.abs(again - whole).max()
    print(f"without {missing or 'nothing':9}: same bits {gap == 0}")
# --8<-- [end:run]

for seed in range(3):
    half = run(start(), 20 + 7 * seed)
    rest = 60 - 20 - 7 * seed
    whole = run(start(), 60)["weights"]
    for missing in (None, "optimiser", "step", "generator", "order"):
        saved = {k: v for k, v in half.items() if k != missing}
        again = run({**start(), **saved}, rest)["weights"]
        gap = np.abs(again - whole).max()
        assert gap == 0 if missing is None else gap > 1e-4
assert gaps.pop(None) == 0 and all(gap > 1e-4 for gap in gaps.values())
moves = []  # dropout keeps the inputs right on average, not their squares
for seed in range(4000):
    s = start()
    s["generator"] = np.random.default_rng(seed)
    moves.append((s["weights"] - run(s, 1)["weights"]) / 0.1)
X, w, r = A[s["order"][:8]], s["weights"], t[s["order"][:8]]
exact = X.T @ (X @ w - r) / 8 + 0.25 * (X**2).mean(axis=0) * w
assert np.allclose(np.mean(moves, axis=0), exact, atol=0.05)
