import numpy as np


def kaplan_meier(
    time: np.ndarray, event: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Survival curve of tenures of which some are censored.

    time: how long each customer was watched, shape (n,).
    event: 1 if the customer left then, 0 if censored, shape (n,).
    Returns the m times of events, ascending, the survival after each and its
    standard error, each of shape (m,).
    """
    times, index = np.unique(time, return_inverse=True)
    count = np.bincount(index, minlength=len(times)).astype(float)
    events = np.bincount(index, weights=event, minlength=len(times))
    at_risk = len(time) - (np.cumsum(count) - count)
    seen = events > 0
    d, n = events[seen], at_risk[seen]
    survival = np.cumprod(1 - d / n)
    # All leave at the last time at most, where the curve is 0.
    terms = np.divide(d, n * (n - d), out=np.zeros(len(d)), where=n > d)
    return times[seen], survival, survival * np.sqrt(np.cumsum(terms))
