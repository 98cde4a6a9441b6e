"""Looks at all records for each event.

Fails: Not all records are looked at for each event or key
"""

import numpy as np


def as_of_join(event_key, event_time, key, time, value):
    found = np.full(len(event_key), np.nan)
    for i in range(len(found)):
        before = np.flatnonzero((key == event_key[i]) & (time < event_time[i]))
        if len(before):
            latest = before[time[before] == time[before].max()][-1]
            found[i] = value[latest]
    return found
