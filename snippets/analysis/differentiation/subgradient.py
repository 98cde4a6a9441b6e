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
assert not is_subgradient(1.1, 0.0) and not is_subgradient(0.9, 1.0)
fixed = 1.0
for _ in range(1000):
    fixed -= 0.25 * np.sign(fixed - 0.3)
assert abs(fixed - 0.3) > 0.04  # a fixed step never settles
assert steps[-1] < 0.01


def relu(x):
    return np.maximum(x, 0)


assert is_subgradient(0.0, 0.0, relu) and is_subgradient(1.0, 0.0, relu)
assert not is_subgradient(-0.1, 0.0, relu)
