"""Two independent random walks look related; their differences do not."""

import numpy as np


# --8<-- [start:show]
def t_value(x, y):
    """t statistic of the slope of y on x with intercept."""
    r = np.corrcoef(x, y)[0, 1]
    return r * np.sqrt((len(x) - 2) / (1 - r**2))


rng = np.random.default_rng(0)
for n in (50, 200, 800):
    level, diff = 0, 0
    for _ in range(1000):
        x, y = np.cumsum(rng.normal(size=(2, n)), axis=1)  # independent
        level += abs(t_value(x, y)) > 1.96
        diff += abs(t_value(np.diff(x), np.diff(y))) > 1.96
    print(f"n = {n:3d}   'significant': levels {level / 1000:4.0%},", end=" ")
    print(f"differences {diff / 1000:2.0%}")

    # --8<-- [end:show]
    # more data makes it worse for the levels; 5 % +- 4 errors of a share
    assert level > {50: 500, 200: 700, 800: 850}[n]
    assert abs(diff / 1000 - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 1000)

# the correlation of two walks does not shrink as they get longer
size = {}
for n in (50, 800):
    pairs = np.cumsum(rng.normal(size=(1000, 2, n)), axis=2)
    size[n] = np.mean([abs(np.corrcoef(a, b)[0, 1]) for a, b in pairs])
assert abs(size[800] / size[50] - 1) < 0.1
# a walk on white noise, or the reverse: the test keeps its 5 %
steps, white = rng.normal(size=(2, 1000, 200))
walks = np.cumsum(steps, axis=1)
for xs, ys in ((walks, white), (white, walks)):
    hits = [abs(t_value(x, y)) > 1.96 for x, y in zip(xs, ys, strict=True)]
    assert abs(np.mean(hits) - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 1000)
x, y = rng.normal(size=(2, 12))
X = np.column_stack([np.ones(12), x])
w, rss = np.linalg.lstsq(X, y, rcond=None)[:2]
se = np.sqrt(rss[0] / 10 * np.linalg.inv(X.T @ X)[1, 1])
assert np.isclose(t_value(x, y), w[1] / se)
