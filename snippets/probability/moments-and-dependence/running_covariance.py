"""Covariance of a stream in one pass, without keeping it."""

import numpy as np


# --8<-- [start:show]
def streaming_covariance(pairs):
    """Unbiased covariance of an iterable of at least two pairs (x, y)."""
    n, mean_x, mean_y, together = 0, 0.0, 0.0, 0.0
    for x, y in pairs:
        n += 1
        from_old = x - mean_x
        mean_x += from_old / n
        mean_y += (y - mean_y) / n
        together += from_old * (y - mean_y)  # old mean of x, new of y
    if n < 2:
        raise ValueError("a covariance needs two pairs")
    return together / (n - 1)


# --8<-- [end:show]

rng = np.random.default_rng(0)
X = rng.normal(size=(50, 2)) @ np.array([[1.0, 0.4], [0.0, 2.0]])
assert np.isclose(streaming_covariance(X), np.cov(X, rowvar=False)[0, 1])
far = X + 1e8  # E[XY] - E[X] E[Y] would lose every digit here
naive = np.mean(far[:, 0] * far[:, 1]) - np.mean(far[:, 0]) * np.mean(far[:, 1])
true = np.cov(X, rowvar=False)[0, 1]
assert abs(streaming_covariance(far) - true) < 1e-5 < abs(naive - true)
same = streaming_covariance(zip(X[:, 0], X[:, 0], strict=True))
assert np.isclose(same, np.var(X[:, 0], ddof=1))
for few in ([], [(1.0, 2.0)]):
    try:
        streaming_covariance(few)
    except ValueError:
        continue
    raise AssertionError("too few pairs must be refused")
