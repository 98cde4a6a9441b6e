"""Subgradients of the absolute value: slopes of lines that stay below."""

import numpy as np

# --8<-- [start:show]
grid = np.linspace(-2, 2, 401)


def is_subgradient(g, at, f=np.abs):
    """Does the line through (at, f(at)) of slope g stay below f?"""
    return bool(np.all(f(grid) >= f(at) + g * (grid - at) - 1e-12))


for at in (0.0, 1.0):
    slopes = [g for g in np.linspace(-2, 2, 41) if is_subgradient(g, at)]
    print(f"at {at}: slopes from {min(slopes):.1f} to {max(slopes):.1f}")

w, steps = 1.0, []
for k in range(1, 201):  # subgradient steps on |w - 0.3|, falling like 1 / k
    w -= 0.5 / k * np.sign(w - 0.3)
    steps.append(abs(w - 0.3))
print(f"farthest from 0.3 in steps 191 to 200: {max(steps[-10:]):.4f}")
# --8<-- [end:show]

assert is_subgradient(0.0, 0.0)  # so 0 is a minimum
assert slopes == [g for g in slopes if np.isclose(g, 1)] != []  # at 1 only 1
assert is_subgradient(-1.0, 0.0) and not is_subgradient(-1.1, 0.0)
assert not is_subgradient(1.1, 0.0) and not is_subgradient(0.9, 1.0)
fixed = 1.0
for _ in range(1000):
    fixed -= 0.25 * np.sign(fixed - 0.3)
assert abs(fixed - 0.3) > 0.04  # a fixed step never settles
# After k steps the point is within the last step, 0.5 / k, of the kink.
assert all(steps[k] <= 0.5 / (k + 1) for k in range(200))
last = steps[-1] + steps[-2], abs(steps[-1] - steps[-2])  # across, or not
assert np.isclose(last, 0.5 / 200).any()
fast = sum(0.5 / k**2 for k in range(1, 100_001))
slow = sum(0.5 / k for k in range(1, 100_001))
assert fast < 1 < 5 < slow < 7  # how far the steps can lead at most
# One step from 0.1 to -0.15 is uphill; from 1 by 0.5 it lands on the kink.
assert abs(0.1 - 0.25) > 0.1 and 1 - 0.5 - 0.5 == 0


def tilted(x):
    return np.abs(x) + 2 * x


def card(x):
    return np.abs(x) + (x - 0.4) ** 2 / 2


# A smooth part shifts the subgradients: [-1, 1] + 2 and [-1, 1] - 0.4.
for f, shift in ((tilted, 2), (card, -0.4)):
    for g in (-1, 0, 1):
        assert is_subgradient(g + shift, 0.0, f)
    for g in (-1.1, 1.1):
        assert not is_subgradient(g + shift, 0.0, f)
assert np.isclose(grid[card(grid).argmin()], 0)
seven = np.abs(grid) + (grid - 1.7) ** 2 / 2
assert np.isclose(grid[seven.argmin()], 0.7)


def relu(x):
    return np.maximum(x, 0)


assert is_subgradient(0.0, 0.0, relu) and is_subgradient(1.0, 0.0, relu)
assert not is_subgradient(-0.1, 0.0, relu)
