"""Takes who is censored at the time of an event out of the risk set.

Fails: Equal times are one step, and who is censored then is at risk
"""

import numpy as np


def kaplan_meier(time, event):
    times, index = np.unique(time, return_inverse=True)
    count = np.bincount(index, minlength=len(times))
    events = np.bincount(index, weights=event, minlength=len(times))
    at_risk = len(time) - np.cumsum(count) + events
    d, n = events[events > 0], at_risk[events > 0]
    survival = np.cumprod(1 - d / n)
    terms = np.divide(d, n * (n - d), out=np.zeros(len(d)), where=n > d)
    return times[events > 0], survival, survival * np.sqrt(np.cumsum(terms))
