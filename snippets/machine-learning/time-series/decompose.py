"""Trend by a centred moving average, season by the means of what is left."""

import numpy as np


# --8<-- [start:show]
def decompose(y, m):
    """Additive: trend (nan at both ends), season of length m, sum zero."""
    w = np.full(m, 1 / m)
    if m % 2 == 0:  # half weights at both ends keep the window centred
        w = np.r_[1 / (2 * m), np.full(m - 1, 1 / m), 1 / (2 * m)]
    trend = np.full(len(y), np.nan)
    half = len(w) // 2
    trend[half : len(y) - half] = np.convolve(y, w, "valid")
    season = np.array([np.nanmean((y - trend)[i::m]) for i in range(m)])
    return trend, season - season.mean()


sales = np.array([23, 20, 18, 25, 27, 24, 22, 29, 31, 28, 26, 33.0])
trend, season = decompose(sales, 4)
print("trend ", trend[2:-2])
print("season", season)
# --8<-- [end:show]

t = np.arange(12)
assert np.allclose(trend[2:-2], 20 + t[2:-2])  # a line passes unchanged
assert np.allclose(season, [3, -1, -4, 2])
rng = np.random.default_rng(3)
for m in (3, 4, 7):
    s = rng.normal(size=m)
    s -= s.mean()
    line = 5 - 0.7 * np.arange(5 * m)
    found, pattern = decompose(line + np.tile(s, 5), m)
    inside = ~np.isnan(found)
    assert inside.sum() == 5 * m - 2 * (m // 2)
    assert np.allclose(found[inside], line[inside])
    assert np.allclose(pattern, s)
noisy = rng.normal(size=23)
found, pattern = decompose(noisy, 4)
rest = (noisy - found)[[2, 6, 10, 14, 18]].mean()  # third quarters
assert abs(pattern.sum()) < 1e-12
assert np.isclose(
    pattern[2] - pattern[0], rest - np.nanmean((noisy - found)[::4])
)
