"""Takes a record of the event's own time, which may contain the outcome.

Fails: A record counts after its time, not at it
"""

import numpy as np


def as_of_join(event_key, event_time, key, time, value):
    found = np.full(len(event_key), np.nan)
    order = np.lexsort((time, key))
    key, time, value = key[order], time[order], value[order]
    for i in range(len(found)):
        start = np.searchsorted(key, event_key[i], side="left")
        end = np.searchsorted(key, event_key[i], side="right")
        place = start + np.searchsorted(
            time[start:end], event_time[i], side="right"
        )
        if place > start:
            found[i] = value[place - 1]
    return found
