"""Takes the standard error of a share of n, as if nothing were censored.

Fails: A censored customer is at risk up to the censoring and leaves no step
"""

import numpy as np


def kaplan_meier(time, event):
    times, index = np.unique(time, return_inverse=True)
    count = np.bincount(index, minlength=len(times))
    d = np.bincount(index, weights=event, minlength=len(times))
    n = len(time) - (np.cumsum(count) - count)
    survival = np.cumprod(1 - d / n)
    errors = np.sqrt(survival * (1 - survival) / max(len(time), 1))
    return times[d > 0], survival[d > 0], errors[d > 0]
