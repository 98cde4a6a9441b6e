from collections.abc import Callable

import numpy as np


def epsilon_greedy(
    pull: Callable[[int], float],
    K: int,
    T: int,
    epsilon: float,
    rng: np.random.Generator,
) -> tuple[np.ndarray, np.ndarray]:
    """Plays T rounds with K arms.

    pull: plays an arm, 0, ..., K - 1, and returns its reward.
    epsilon: the probability to explore.
    Returns how often each arm was played, and its mean reward, shapes (K,).
    """
    counts, means = np.zeros(K, dtype=int), np.zeros(K)
    for _ in range(T):
        if rng.random() < epsilon:
            a = rng.integers(K)
        else:
            a = rng.choice(np.flatnonzero(means == means.max()))
        counts[a] += 1
        means[a] += (pull(a) - means[a]) / counts[a]
    return counts, means
