import numpy as np


def cuped(
    y: np.ndarray, x: np.ndarray, group: np.ndarray
) -> tuple[float, float]:
    """Effect of group 1 against group 0, adjusted by a covariate.

    y: the metric, shape (n,).
    x: the covariate, from before assignment, NaN if unknown, shape (n,).
    group: 0 or 1, shape (n,).
    Returns the effect and its standard error.
    """
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    known, fill = x[~np.isnan(x)], 0.0
    if len(known):
        # The mean of equal values is one of them, whatever rounding does.
        fill = np.clip(known.mean(), known.min(), known.max())
    x = np.where(np.isnan(x), fill, x)
    groups = [group == 0, group == 1]
    theta = 0.0
    if any(np.ptp(x[g]) > 0 for g in groups):
        dx = np.concatenate([x[g] - x[g].mean() for g in groups])
        dy = np.concatenate([y[g] - y[g].mean() for g in groups])
        theta = (dx @ dy) / (dx @ dx)
    adjusted = y - theta * (x - x.mean())
    a, b = (adjusted[g] for g in groups)
    variance = a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)
    return b.mean() - a.mean(), np.sqrt(variance)
