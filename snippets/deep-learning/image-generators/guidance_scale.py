"""Guidance makes the prediction too large; four remedies."""

import numpy as np

# --8<-- [start:show]
pattern = 0.4 * np.sign(np.random.default_rng(0).normal(size=16))
levels = np.cos(np.pi / 2 * np.linspace(0, 0.995, 101))  # a, falling
unit = pattern / np.linalg.norm(pattern)


def x0_of(x, a, centre):
    """Clean estimate; contrast of spread 0.5, texture of spread 0.1."""
    b2, line = 1 - a * a, 0.25 * pattern @ pattern
    gap = x - a * centre
    along = (gap @ unit)[:, None] * unit
    long = a * line / (a * a * line + b2) * along
    return centre + long + a * 0.01 / (a * a * 0.01 + b2) * (gap - along)


def two_estimates(x, a):
    """Given the class (+pattern), and for both classes mixed."""
    one, other = x0_of(x, a, pattern), x0_of(x, a, -pattern)
    var = a * a * 0.25 * pattern @ pattern + 1 - a * a
    odds = np.exp(np.clip(-2 * a * (x @ pattern) / var, -50, 50))[:, None]
    return one, (one + odds * other) / (1 + odds)


# --8<-- [end:show]
# --8<-- [start:run]
def draw(w, remedy="", n=1000):
    x = np.random.default_rng(1).normal(size=(n, 16))
    for a, to in zip(levels[:0:-1], levels[-2::-1], strict=True):
        plain, free = two_estimates(x, a)
        here = w * (remedy != "middle" or 0.3 < a < 0.9)
        x0 = (1 + here) * plain - here * free
        if remedy == "rescale":  # to the conditional's spread, mixed
            ratio = plain.std(axis=1) / x0.std(axis=1)
            x0 = x0 * (0.7 * ratio + 0.3)[:, None]
        if remedy == "clip":  # at a percentile of the pixels
            s = np.quantile(np.abs(x0), 0.9, axis=1)[:, None]
            x0 = np.clip(x0, -s, s) / np.maximum(s, 1)
        x = to * x0 + np.sqrt((1 - to**2) / (1 - a**2)) * (x - a * x0)
    return x, x @ pattern / (pattern @ pattern)


tests = [(0, ""), (3, ""), (10, "")]
tests += [(10, name) for name in ("middle", "rescale", "clip")]
results = {}
for w, remedy in tests:
    x, contrast = results[w, remedy] = draw(w, remedy)
    print(f"w {w:2} {remedy:8} contrast {contrast.mean():.2f}", end="  ")
    print(f"spread {contrast.std():.2f}", end="  ")
    print(f"beyond 1 {np.mean(abs(x) > 1):.2f}")
# --8<-- [end:run]
assert abs(results[0, ""][1].mean() - 1) < 0.05
assert abs(results[0, ""][1].std() - 0.5) < 0.05
high = results[10, ""][1]
assert high.mean() > 2 and high.std() < 0.5 * results[0, ""][1].std()
for name in ("middle", "rescale", "clip"):
    x, contrast = results[10, name]
    assert contrast.mean() < 0.75 * high.mean()
    assert np.mean(contrast < 0) < np.mean(results[0, ""][1] < 0)
    assert np.mean(np.abs(x) > 1) < 0.1 * np.mean(
        np.abs(results[10, ""][0]) > 1
    )
# the clean estimate against Bayes's rule by many draws from both classes
rng = np.random.default_rng(2)
sign = rng.choice([-1, 1], 200_000)
x0 = sign[:, None] * pattern + 0.5 * rng.normal(size=(200_000, 1)) * pattern
x0 += 0.1 * rng.normal(size=x0.shape) @ (np.eye(16) - np.outer(unit, unit))
at = 0.7
x = at * x0 + np.sqrt(1 - at * at) * rng.normal(size=x0.shape)
plain, free = two_estimates(x, at)
line = x @ unit
for low in (-0.5, 0.5, 1.5):
    here = (line > low) & (line < low + 0.2)
    assert np.allclose(free[here].mean(0), x0[here].mean(0), atol=0.02)
    here &= sign == 1
    assert np.allclose(plain[here].mean(0), x0[here].mean(0), atol=0.03)
# the card: conditional 0.6, unconditional 0.2 spread, w = 4, mixed with 0.7
assert np.isclose(5 * 0.6 - 4 * 0.2, 2.2)
