"""Simple, Holt's and Holt-Winters smoothing are one recursion."""

import numpy as np


# --8<-- [start:show]
def smooth(y, level, trend, season, alpha, beta, gamma):
    """Holt-Winters, additive; the season starts at the time of y[0]."""
    season = np.array(season, float)
    for t, value in enumerate(y):
        i, ahead = t % len(season), level + trend
        new = alpha * (value - season[i]) + (1 - alpha) * ahead
        season[i] = gamma * (value - ahead) + (1 - gamma) * season[i]
        trend = beta * (new - level) + (1 - beta) * trend
        level = new
        yield level, trend, season.copy()


y = [10, 12, 11, 15]
for name, beta, trend in (("simple", 0, 0), ("Holt", 0.5, 2)):
    run = list(smooth(y[1:], y[0], trend, [0], 0.5, beta, 0))
    level, trend, _ = run[-1]
    print(f"{name:6} levels", *(f"{state[0]:6.3f}" for state in run), end="")
    print("   forecasts", *(f"{level + h * trend:5.2f}" for h in (1, 2)))
    # --8<-- [end:show]
    hand = {  # levels and slopes, step by step
        "simple": ([11, 11, 13], [0, 0, 0]),
        "Holt": ([12, 12.5, 14.375], [2, 1.25, 1.5625]),
    }[name]
    assert np.allclose([s[:2] for s in run], np.transpose(hand))
    assert np.allclose([level, trend], [hand[0][-1], hand[1][-1]])
# the level is the weighted sum of the past
rng = np.random.default_rng(0)
z, alpha = rng.normal(size=30), 0.3
weights = alpha * (1 - alpha) ** np.arange(30)
end = list(smooth(z, 4.0, 0, [0], alpha, 0, 0))[-1][0]
assert np.isclose(end, weights @ z[::-1] + 0.7**30 * 4.0)
# half of the weight lies on the last log(1/2)/log(1 - alpha) values
assert np.isclose(np.log(0.5) / np.log(0.9), 6.58, atol=0.01)
# on a line of slope b simple smoothing stays b/alpha behind, Holt does not
line = 3 + 2.0 * np.arange(200)
end = list(smooth(line, 3, 0, [0], 0.25, 0, 0))[-1][0]
assert np.isclose(line[-1] + 2 - end, 2 / 0.25)
level, trend, _ = list(smooth(line, 0, 0, [0], 0.25, 0.2, 0))[-1]
assert np.isclose(level + 5 * trend, line[-1] + 10)
# a line plus a season is forecast without error once learned
season = np.array([3.0, -1, -4, 2])
both = line + np.tile(season, 50)
level, trend, s = list(smooth(both, 3, 2, 0 * season, 0.3, 0.1, 0.3))[-1]
assert np.allclose(
    [level + h * trend + s[h - 1] for h in (1, 2, 3, 4)],
    [line[-1] + 2 * h + season[h - 1] for h in (1, 2, 3, 4)],
)
# the card: 20, 26, 22, 31 with alpha 0.5 from the level 20
card = [s[0] for s in smooth([26, 22, 31], 20, 0, [0], 0.5, 0, 0)]
assert np.allclose(card, [23, 22.5, 26.75])
assert np.isclose(26.75 + 0.5 * (30 - 26.75), 28.375)
assert np.isclose(np.log(0.5) / np.log(0.8), 3.1, atol=0.01)
# one step with a season: level 10, slope 1, season 2, value 15
level, trend, s = next(smooth([15], 10, 1, [2, -2], 0.5, 0.25, 0.5))
assert np.allclose([level, trend, *s], [12, 1.25, 3, -2])
