import numpy as np


def as_of_join(
    event_key: np.ndarray,
    event_time: np.ndarray,
    key: np.ndarray,
    time: np.ndarray,
    value: np.ndarray,
) -> np.ndarray:
    """The latest value strictly before each event, of the event's key.

    event_key, event_time: shape (n,).
    key, time, value: the records, shape (m,).
    Returns floats, shape (n,), NaN where there is no such record.
    """
    n, total = len(event_key), len(event_key) + len(key)
    keys = np.concatenate([event_key, key])
    times = np.concatenate([event_time, time])
    values = np.concatenate([np.full(n, np.nan), value])
    is_record = np.arange(total) >= n
    # At equal times events come first; the sort is stable.
    order = np.lexsort((is_record, times, keys))
    place = np.where(is_record[order], np.arange(total), -1)
    last = np.maximum.accumulate(place)
    source = order[last]  # wrong where last is -1
    known = (last >= 0) & (keys[source] == keys[order])
    found = np.empty(total)
    found[order] = np.where(known, values[source], np.nan)
    return found[:n]
