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
    raise NotImplementedError
