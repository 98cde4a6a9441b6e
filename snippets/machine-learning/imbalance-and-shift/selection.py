"""What a sample tells, by what decided who is in it."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400_000
x = rng.normal(size=n)  # in the file, such as income
z = rng.normal(size=n)  # seen by the officer, never stored
default = rng.uniform(size=n) < 1 / (1 + np.exp(1 + x + z))
keep = {  # who is in the sample
    "everyone": np.full(n, True),
    "by x": x > -1.2,
    "by x and z": x + z > 0,
    "by outcome": default | (rng.uniform(size=n) < 1 / 4),
}
poor, rich = abs(x + 1) < 0.1, abs(x - 1) < 0.1
for name, k in keep.items():
    a, b = default[poor & k].mean(), default[rich & k].mean()
    print(f"{name:10}  at x = -1: {a:.2f}, at x = 1: {b:.2f}")
# --8<-- [end:show]

rate = {}
for name, k in keep.items():
    rate[name] = np.array([default[g & k].mean() for g in (poor, rich)])
full = rate["everyone"]
assert np.allclose(rate["by x"], full)
# A poor applicant needed a good impression, a rich one hardly: so at
# x = -1 the sample's risk is far too low, at x = 1 a little.
ratio = rate["by x and z"] / full
assert ratio[0] < 0.5 < 0.65 < ratio[1] < 0.9
# Keeping a quarter of the others multiplies the odds by four.
odds = rate["by outcome"] / (1 - rate["by outcome"]) / 4
assert np.allclose(odds / (1 + odds), full, atol=0.01)
# All risks rise with less x and less z.
assert full[0] > full[1] and default[z < -1].mean() > default[z > 1].mean()
# The text's funds: one in eight wins three years of coin tosses.
wins = rng.integers(2, size=(100_000, 3)).all(axis=1)
assert abs(wins.mean() - 1 / 8) < 0.005
