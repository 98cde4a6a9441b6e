"""A confidence that the model writes, as a threshold for answering."""

import numpy as np

# --8<-- [start:show]
STATED = np.array([0.8, 0.9, 0.95, 1.0])  # what the model writes
TRUE = np.array([0.45, 0.6, 0.8, 0.93])  # how often it is right then


def draw(rng, n):
    level = rng.choice(4, size=n, p=[0.2, 0.3, 0.3, 0.2])
    return level, rng.random(n) < TRUE[level]


def cost(level, right, answered):
    """Mean cost: 10 a wrong answer, 3 a hand-over to a person."""
    return np.where(answered[level], 10.0 * ~right, 3.0).mean()


rng = np.random.default_rng(0)
level, right = draw(rng, 400)  # labelled
rates = np.array([right[level == i].mean() for i in range(4)])
print("stated", STATED, "measured", np.round(rates, 2))
fresh = draw(rng, 20_000)
for label, p in (("stated", STATED), ("measured", rates)):
    print(f"{label:9} above 0.7: {cost(*fresh, p > 0.7):.2f}")
print(f"never answer:        {cost(*fresh, STATED > 2):.2f}")
# --8<-- [end:show]
assert cost(*fresh, rates > 0.7) < cost(*fresh, STATED > 0.7) - 0.4
share = np.array([0.2, 0.3, 0.3, 0.2])
exact = share @ np.where(TRUE > 0.7, 10 * (1 - TRUE), 3)
always = share @ (10 * (1 - TRUE))
assert np.isclose(exact, 2.24) and np.isclose(always, 3.04)
for subset in range(16):  # no other choice of levels is cheaper
    keep = np.array([subset >> i & 1 for i in range(4)], dtype=bool)
    assert share @ np.where(keep, 10 * (1 - TRUE), 3) >= exact - 1e-12
for seed in range(3):
    rng = np.random.default_rng(seed)
    level, right = draw(rng, 400)
    rates = np.array([right[level == i].mean() for i in range(4)])
    fresh = draw(rng, 20_000)
    assert cost(*fresh, rates > 0.7) < 3 - 0.3
    assert cost(*fresh, STATED > 0.7) > cost(*fresh, rates > 0.7) + 0.4
