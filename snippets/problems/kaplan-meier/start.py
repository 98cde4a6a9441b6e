import numpy as np


def kaplan_meier(
    time: np.ndarray, event: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Survival curve of tenures of which some are censored.

    time: how long each customer was watched, shape (n,).
    event: 1 if the customer left then, 0 if censored, shape (n,).
    Returns the m times of events, ascending, the survival after each and its
    standard error, each of shape (m,).
    """
    raise NotImplementedError
