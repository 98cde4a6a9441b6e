"""Drops the censored customers.

Fails: A censored customer is at risk up to the censoring and leaves no step
"""

import numpy as np


def kaplan_meier(time, event):
    time = time[event == 1]
    when, d = np.unique(time, return_counts=True)
    n = len(time) - (np.cumsum(d) - d)
    survival = np.cumprod(1 - d / n)
    terms = np.divide(d, n * (n - d), out=np.zeros(len(d)), where=n > d)
    return when, survival, survival * np.sqrt(np.cumsum(terms))
