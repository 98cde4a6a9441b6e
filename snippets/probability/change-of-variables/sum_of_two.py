"""The density of a sum is a convolution."""

import numpy as np

# --8<-- [start:show]
die = np.full(6, 1 / 6)
two = np.convolve(die, die)  # sums 2 to 12
print("two dice, 36 p:", (36 * two).round().astype(int))
three = np.convolve(two, die)  # sums 3 to 18
print("P(three dice sum to 10) =", f"{216 * three[7]:.0f}/216")

rng = np.random.default_rng(0)
S = rng.uniform(size=(2, 300_000)).sum(axis=0)  # density 1 - |s - 1|
for a in (0.5, 1.5):
    exact = a**2 / 2 if a <= 1 else 1 - (2 - a) ** 2 / 2
    print(f"P(U + V <= {a}) = {exact:.3f}, simulated {np.mean(S <= a):.3f}")
# --8<-- [end:show]

assert np.isclose(two.sum(), 1) and np.isclose(three.sum(), 1)
rolls = np.stack(np.meshgrid(*[np.arange(1, 7)] * 3)).sum(axis=0)
assert np.mean(rolls == 10) == three[7] or np.isclose(
    np.mean(rolls == 10), three[7]
)
for a in (0.3, 0.5, 1.0, 1.5):
    exact = a**2 / 2 if a <= 1 else 1 - (2 - a) ** 2 / 2
    error = 4 * np.sqrt(exact * (1 - exact) / S.size)
    assert abs(np.mean(S <= a) - exact) < error
