"""Counts the customers at risk anew for each time.

Fails: The customers at risk are not counted anew for each time
"""

import numpy as np


def kaplan_meier(time, event):
    event = event.astype(bool)
    when = np.unique(time[event])
    n = np.array([(time >= t).sum() for t in when])
    d = np.array([(time[event] == t).sum() for t in when])
    survival = np.cumprod(1 - d / n)
    terms = np.divide(d, n * (n - d), out=np.zeros(len(d)), where=n > d)
    return when, survival, survival * np.sqrt(np.cumsum(terms))
