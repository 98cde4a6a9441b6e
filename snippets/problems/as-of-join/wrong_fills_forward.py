"""Fills forward over NaN, as pandas does, so that an outdated value comes back.

Fails: A record with NaN hides the records before it
"""

import math

import numpy as np


def as_of_join(event_key, event_time, key, time, value):
    n = len(event_key)
    keys = [*event_key.tolist(), *key.tolist()]
    times = [*event_time.tolist(), *time.tolist()]
    known = {}
    found = np.full(n, np.nan)
    for i in sorted(range(len(keys)), key=lambda i: (times[i], i >= n, i)):
        if i < n:
            found[i] = known.get(keys[i], math.nan)
        elif not math.isnan(value[i - n]):
            known[keys[i]] = value[i - n]
    return found
