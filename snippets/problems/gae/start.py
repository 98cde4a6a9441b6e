import numpy as np


def gae(
    rewards: np.ndarray,
    values: np.ndarray,
    done: np.ndarray,
    gamma: float,
    lam: float,
) -> tuple[np.ndarray, np.ndarray]:
    """Generalised advantages of N rollouts of T steps.

    rewards: shape (T, N).
    values: of the states before each step and after the last, (T + 1, N).
    done: whether an episode ended with the step, shape (T, N).
    Returns the advantages and the targets of the critic, shapes (T, N).
    """
    raise NotImplementedError
