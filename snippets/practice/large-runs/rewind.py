"""After a spike: rewind to the same data, or rewind and skip."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(1_000, 8, 20))  # a batch of 8 for each place
X[400] *= 30  # one bad batch
truth = rng.normal(size=20)
Y = X @ truth + 0.1 * rng.normal(size=(1_000, 8))
Y[400] = 0  # with labels that say nothing


def train(state, steps, skip=()):
    """state: (weights, m, v, updates, place in the data)."""
    w, m, v, t, place = state
    for _ in range(steps):
        while place in skip:
            place += 1  # the schedule counts updates, the data places
        g = X[place].T @ (X[place] @ w - Y[place]) / 8
        t, place = t + 1, place + 1
        m, v = 0.9 * m + 0.1 * g, 0.95 * v + 0.05 * g * g
        w = w - 0.02 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.95**t)) + 1e-8)
    return w, m, v, t, place


start = np.zeros(20), np.zeros(20), np.zeros(20), 0, 0
saved = train(start, 300)
for name, skip in (("same data", ()), ("skip 390-409", range(390, 410))):
    after = train(saved, 110, skip)
    end = train(after, 200, skip)
    off = [0.5 * np.sum((s[0] - truth) ** 2) for s in (saved, after, end)]
    print(f"{name:12} excess loss at updates 300, 410, 610: ", end="")
    print(*(f"{o:.4f}" for o in off), f"- place {end[4]}")
# --8<-- [end:show]
assert end[4] == 630 and after[4] == 430
assert np.allclose(
    off, [0.5 * (s[0] - truth) @ (s[0] - truth) for s in (saved, after, end)]
)
# Adam's first step has the length of the rate in each weight
assert np.allclose(np.abs(train(start, 1)[0]), 0.02, rtol=1e-3)
# after the skip the excess wanders at the constant rate, and falls no further
state, wander = after, []
for _ in range(200):
    state = train(state, 1, range(390, 410))
    wander.append(0.5 * np.sum((state[0] - truth) ** 2))
assert 0.001 < min(wander) < off[1] < off[2] < max(wander) < 0.01
again = train(train(start, 250), 50)
assert all(np.array_equal(a, b) for a, b in zip(again, saved, strict=True))
replayed, skipped = train(saved, 110), train(saved, 110, range(390, 410))
wrong = [0.5 * np.sum((s[0] - truth) ** 2) for s in (replayed, skipped)]
assert wrong[0] > 10 * wrong[1]
assert replayed[3] == skipped[3] == 410 and skipped[4] == 430
assert replayed[4] == 410
# in both no place is used twice, and only the bad stretch is left out
seen = [p for p in range(300, skipped[4]) if p not in range(390, 410)]
assert len(seen) == 110
for seed in range(1, 6):  # other data, the same comparison
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(1_000, 8, 20))
    X[400] *= 30
    Y = X @ truth + 0.1 * rng.normal(size=(1_000, 8))
    Y[400] = 0
    saved = train(start, 300)
    pair = train(saved, 110), train(saved, 110, range(390, 410))
    wrong = [0.5 * np.sum((s[0] - truth) ** 2) for s in pair]
    assert wrong[0] > 3 * wrong[1]
