"""Noise, clean data and velocity say the same."""

import numpy as np


# --8<-- [start:show]
def convert(x, prediction, kind, a, b):
    """Prediction of 'eps', 'x0' or 'v' for x = a x0 + b eps, a, b > 0,
    a**2 + b**2 = 1; returns (eps, x0, v)."""
    if kind == "eps":
        eps, x0 = prediction, (x - b * prediction) / a
    elif kind == "x0":
        eps, x0 = (x - a * prediction) / b, prediction
    elif kind == "v":
        eps, x0 = b * x + a * prediction, a * x - b * prediction
    else:
        raise ValueError(f"unknown kind {kind!r}")
    return eps, x0, a * eps - b * x0


print("noise estimated as -0.5 and as -0.25, at three noise levels")
for a in (0.96, 0.6, 0.05):
    b = np.sqrt(1 - a**2)
    x = a * 2.0 + b * -0.5
    right, off = (convert(x, e, "eps", a, b) for e in (-0.5, -0.25))
    print(f"a {a:.2f}: x0", *(f"{z[1]:5.2f}" for z in (right, off)), end="")
    print("   v", *(f"{z[2]:5.2f}" for z in (right, off)))
    # --8<-- [end:show]
    assert np.isclose(right[1], 2)
    # errors scale as b / a and 1 / a
    assert np.isclose(abs(right[1] - off[1]), 0.25 * b / a)
    assert np.isclose(abs(right[2] - off[2]), 0.25 / a)

rng = np.random.default_rng(0)
x0, eps = rng.normal(size=(2, 5, 3))
for a, b in ((0.6, 0.8), (0.28, 0.96)):
    x = a * x0 + b * eps
    truth = (eps, x0, a * eps - b * x0)
    for kind, value in zip(("eps", "x0", "v"), truth, strict=True):
        for got, want in zip(convert(x, value, kind, a, b), truth, strict=True):
            assert np.allclose(got, want)
# by hand
assert np.allclose(convert(0.8, -1.9, "v", 0.6, 0.8), (-0.5, 2, -1.9))
assert np.allclose(convert(0.8, -0.25, "eps", 0.6, 0.8)[1], 5 / 3)
# the card: x = 1, a = 0.8, b = 0.6, v = -0.5
assert np.allclose(convert(1.0, -0.5, "v", 0.8, 0.6), (0.2, 1.1, -0.5))

# the card: data N(0, 1), exact noise b x, random errors of size 0.05
for seed in range(3):
    spread = {}
    for steps in (4, 200):
        rng = np.random.default_rng(seed)
        x = rng.normal(size=20_000)
        levels = np.cos(np.linspace(0, np.arccos(0.008), steps + 1))
        for i in range(steps, 0, -1):
            now, before = levels[i], levels[i - 1]
            b = np.sqrt(1 - now**2)
            guess = b * x + 0.05 * rng.normal(size=x.size)
            x0 = (x - b * guess) / now
            if i == steps:
                assert np.isclose(x0.std(), 0.05 * b / now, rtol=0.02)
            x = before * x0 + np.sqrt(1 - before**2) * guess
        spread[steps] = x.std()
        if steps == 4:
            assert np.isclose(levels[3], 0.39, atol=0.005)
    assert np.allclose([spread[4], spread[200]], [2, 1], atol=0.05)
# a DDIM step multiplies the clean estimate's shift by a' - a b' / b
a, b, x = 0.05, np.sqrt(1 - 0.05**2), 0.8
for new in (0.051, 0.4):
    put = np.sqrt(1 - new**2)
    ends = [
        [new * x0 + put * eps, x0]
        for eps, x0, _ in (convert(x, e, "eps", a, b) for e in (-0.5, -0.25))
    ]
    moved, shift = np.subtract(*ends)
    assert np.isclose(moved / shift, new - a * put / b)
assert 0 < 0.051 - a * np.sqrt(1 - 0.051**2) / b < 0.002
