"""A generator trained on true inputs, and one trained on its own outputs."""

import numpy as np


# --8<-- [start:show]
def roll_out(w, first, second, steps):
    x = [first, second]
    for _ in range(steps):  # its own output is its next input
        x.append(w[0] * x[-1] + w[1] * x[-2])
    return np.array(x[2:])


def one_step(x):  # least squares on true pasts: teacher forcing
    past = np.stack([x[1:-1], x[:-2]], axis=1)
    return np.linalg.lstsq(past, x[2:], rcond=None)[0]


def twenty_steps(x):  # the w whose own runs stay closest to x
    r, angle = np.meshgrid(
        np.linspace(0.85, 1.05, 201), np.linspace(0.28, 0.35, 71)
    )
    grid = np.stack([2 * r * np.cos(angle), -(r**2)])  # roots r e^(+-i angle)
    error = 0
    for a in range(0, len(x) - 22, 20):
        run = roll_out(grid, x[a], x[a + 1], 20)
        error = error + np.sum((run - x[a + 2 : a + 22, None, None]) ** 2, 0)
    return grid[:, *np.unravel_index(error.argmin(), error.shape)]


# --8<-- [end:show]
# --8<-- [start:run]
t = np.arange(400)
wave = np.sin(2 * np.pi * t / 20)
print("              one-step error, height of the own wave after 60 steps")
for fit in (one_step, twenty_steps):
    errors, heights = [], []
    for seed in range(3):
        x = wave + 0.05 * np.random.default_rng(seed).normal(size=400)
        w = fit(x)
        errors.append(np.std(x[2:] - w[0] * x[1:-1] - w[1] * x[:-2]))
        heights.append(np.abs(roll_out(w, *wave[-2:], 80)[60:]).max())
    print(f"{fit.__name__:13} {np.mean(errors):.3f}", np.round(heights, 2))
    # --8<-- [end:run]
exact = np.array([2 * np.cos(2 * np.pi / 20), -1])
assert np.allclose(roll_out(exact, *wave[:2], 90), wave[2:92])
assert np.allclose(np.abs(np.roots([1, -exact[0], -exact[1]])), 1)
assert np.allclose(twenty_steps(wave), exact, atol=2e-2)
# least squares with endless data: the noise adds to the variances only
c = [np.cos(2 * np.pi * k / 20) / 2 for k in range(3)]
v = c[0] + 0.05**2
shrunk = np.linalg.solve([[v, c[1]], [c[1], v]], c[1:])
assert np.allclose(np.linalg.solve([[c[0], c[1]], [c[1], c[0]]], c[1:]), exact)
for seed in range(8):
    x = wave + 0.05 * np.random.default_rng(seed).normal(size=400)
    taught, own = one_step(x), twenty_steps(x)
    assert np.allclose(taught, shrunk, rtol=0.05)
    kept = [np.abs(np.roots([1, *-w])).max() for w in (taught, own)]
    # the modulus of the roots is what is left of the wave after one step
    assert kept[0] < kept[1] < 1 and kept[0] ** 60 < 0.05
    assert 1 - kept[1] < (1 - kept[0]) / 4
    past = np.stack([x[1:-1], x[:-2]], axis=1)
    error = [np.std(x[2:] - past @ w) for w in (taught, own)]
    assert error[0] < error[1]
    if seed < 3:
        assert np.isclose(errors[seed], error[1])
    height = [
        np.abs(roll_out(w, *wave[-2:], 80)[60:]).max() for w in (taught, own)
    ]
    assert height[1] > 10 * height[0]
