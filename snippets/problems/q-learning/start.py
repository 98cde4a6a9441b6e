from collections.abc import Callable

import numpy as np


def q_learning(
    step: Callable[[int, int], tuple[int, float, bool]],
    S: int,
    A: int,
    gamma: float,
    eta: float,
    epsilon: float,
    episodes: int,
    limit: int,
    rng: np.random.Generator,
) -> np.ndarray:
    """Learns action values by epsilon-greedy play from state 0.

    step: plays an action in a state; the next state, reward and whether it
        ended.
    eta: size of a step towards the target.
    limit: after how many steps an episode is cut.
    Returns Q, shape (S, A).
    """
    raise NotImplementedError
