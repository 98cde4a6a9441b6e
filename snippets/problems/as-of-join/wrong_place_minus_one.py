"""Takes the place -1, which is the last record, for an event before the first.

Fails: A record counts after its time, not at it
"""

import numpy as np


def as_of_join(event_key, event_time, key, time, value):
    found = np.full(len(event_key), np.nan)
    order = np.argsort(time, kind="stable")
    key, time, value = key[order], time[order], value[order]
    for k in np.unique(event_key):
        asked, mine = event_key == k, key == k
        if mine.any():
            place = np.searchsorted(time[mine], event_time[asked]) - 1
            found[asked] = value[mine][place]
    return found
