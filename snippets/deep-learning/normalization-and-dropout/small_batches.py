"""What normalisation makes of the same unit as the batch shrinks."""

import numpy as np


# --8<-- [start:show]
def normalised(value, n, draws, rng):
    others = rng.normal(size=(draws, n - 1))  # the rest of the batch
    batch = np.column_stack([np.full(draws, value), others])
    centred = batch - batch.mean(axis=1, keepdims=True)
    return centred[:, 0] / batch.std(axis=1)


rng = np.random.default_rng(0)
print("  n   x=1 becomes       x=5 becomes     bound")
for n in (2, 4, 16, 64, 256):
    one, five = (normalised(v, n, 4000, rng) for v in (1.0, 5.0))
    print(f"{n:3}  {one.mean():5.2f} +- {one.std():.2f}", end="")
    print(f"     {five.mean():5.2f} +- {five.std():.2f}", end="")
    print(f"     {np.sqrt(n - 1):5.2f}")
    # --8<-- [end:show]
    assert max(np.abs(one).max(), five.max()) <= np.sqrt(n - 1) + 1e-9
    if n == 2:
        assert np.allclose(np.abs(one), 1) and np.allclose(np.abs(five), 1)
# the bound is met when all the others agree
x = np.array([7.0, 2, 2, 2, 2])
assert np.isclose((x[0] - x.mean()) / x.std(), 2)
# noise of a typical value falls as 1/sqrt(n), about sqrt(1 + x^2/2) of it
one = normalised(1.0, 256, 4000, rng)
assert np.isclose(one.std() * 16, np.sqrt(1.5), rtol=0.1)
