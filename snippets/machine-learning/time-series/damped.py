"""Simple, Holt's and damped smoothing, where a slope lasts or fades."""

import numpy as np


def forecast(y, phis, h):
    """h steps ahead, each series with its best parameters in one step."""
    grid = [
        (a, b, phi)
        for a in (0.1, 0.3, 0.5, 0.7, 0.9)
        for b in (0.05, 0.1, 0.2, 0.4)
        for phi in phis
    ]
    level, slope, loss = np.array([run(y, *cell) for cell in grid]).swapaxes(
        0, 1
    )
    reach = [sum(phi**j for j in range(1, h + 1)) for _, _, phi in grid]
    ahead = level + np.array(reach)[:, None] * slope
    return ahead[loss.argmin(axis=0), np.arange(len(y))]


METHODS = {"simple": [0], "Holt": [1], "damped": [0.8, 0.85, 0.9, 0.95, 0.98]}


def worlds(rng, keep, n=400, past=48, h=12):
    """Series whose slope starts at 1, keeps a share, and is shaken."""
    slope, level, y = np.ones(n), np.zeros(n), []
    for _ in range(past + h):
        slope = keep * slope + 0.3 * rng.normal(size=n) * (keep < 1)
        level = level + slope + rng.normal(size=n)
        y.append(level + 2 * rng.normal(size=n))
    return np.array(y).T


def scores(keep, seed):
    y = worlds(np.random.default_rng(seed), keep)
    return {
        (name, h): np.abs(forecast(y[:, :48], phis, h) - y[:, 47 + h]).mean()
        for name, phis in METHODS.items()
        for h in (1, 12)
    }


# --8<-- [start:show]
def run(y, alpha, beta, phi):
    """Damped smoothing along the last axis: level, slope, mean |error|."""
    level, slope = y[..., 0], (y[..., 4] - y[..., 0]) / 4
    total = 0.0
    for value in np.moveaxis(y, -1, 0)[1:]:
        ahead = level + phi * slope
        error = value - ahead
        level = ahead + alpha * error
        slope = phi * slope + alpha * beta * error
        total = total + np.abs(error)
    return level, slope, total / (y.shape[-1] - 1)


for title, keep in (("lasts", 1), ("fades", 0.9)):
    s = scores(keep, 0)
    cells = (f"{m} {s[m, 1]:.1f} {s[m, 12]:4.1f}" for m in METHODS)
    print(f"slope {title}: ", ",  ".join(cells))
# --8<-- [end:show]

for seed in (1, 2, 3):
    last, fade = scores(1, seed), scores(0.9, seed)
    for m in ("simple", "damped"):  # Holt is the best where the slope lasts
        assert last["Holt", 12] < last[m, 12]
        assert fade["Holt", 12] > fade[m, 12]  # and the worst where it fades
    assert abs(fade["simple", 12] / fade["damped", 12] - 1) < 0.05
    worst = {m: max(last[m, 12], fade[m, 12]) for m in METHODS}
    assert worst["damped"] < 0.95 * min(worst["simple"], worst["Holt"])
    for s in (last, fade):  # one step ahead Holt and damped hardly differ
        assert abs(s["Holt", 1] / s["damped", 1] - 1) < 0.06
        assert s["damped", 12] < 1.05 * s["simple", 12]
# phi 1 is Holt, phi 0 is simple: the worked example 10, 12, 11, 15.
y = np.array([10.0, 12, 11, 15])


def by_hand(alpha, beta, phi, slope, level=10.0):
    for value in y[1:]:
        ahead = level + phi * slope
        old, level = level, alpha * value + (1 - alpha) * ahead
        slope = beta * (level - old) + (1 - beta) * phi * slope
    return level, slope


assert np.allclose(by_hand(0.5, 0.5, 1, 2), (14.375, 1.5625))
assert np.isclose(by_hand(0.5, 0.5, 0, 2)[0], 13)
z = np.random.default_rng(5).normal(size=5).cumsum()
y, slope = z, (z[4] - z[0]) / 4  # the two forms are one recursion
level, trend, error = run(z, 0.3, 0.2, 0.9)
assert np.allclose((level, trend), by_hand(0.3, 0.2, 0.9, slope, z[0]))
# forecasting h steps is h times one step, from the best cell of the grid
w = worlds(np.random.default_rng(4), 0.9, n=3)
cells = [
    (a, b) for a in (0.1, 0.3, 0.5, 0.7, 0.9) for b in (0.05, 0.1, 0.2, 0.4)
]
for i, series in enumerate(w):
    ends = [run(series, a, b, 0.8) for a, b in cells]
    end, step, _ = min(ends, key=lambda state: state[2])
    for _ in range(5):
        step = 0.8 * step
        end = end + step
    assert np.isclose(forecast(w, [0.8], 5)[i], end)
# from level 14.375 and slope 1.5625, twelve steps ahead, phi 0.8
assert np.isclose(14.375 + 12 * 1.5625, 33.125)
reach = np.cumsum(0.8 ** np.arange(1, 200))
assert round(reach[11], 3) == 3.725 and np.isclose(reach[-1], 4)
assert round(14.375 + reach[11] * 1.5625, 1) == 20.2
assert np.isclose(14.375 + 4 * 1.5625, 20.625)
assert np.isclose(0.5 * 12, 6) and round(0.5 * reach[11], 1) == 1.9
# the card: level 200, slope 10, phi 0.9
reach = np.cumsum(0.9 ** np.arange(1, 400))
assert np.isclose(200 + 10 * reach[1], 217.1)
assert np.isclose(200 + 10 * reach[-1], 290)
