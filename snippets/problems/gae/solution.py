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
    T, N = rewards.shape
    alive = 1.0 - done
    delta = rewards + gamma * alive * values[1:] - values[:-1]
    advantages, running = np.empty((T, N)), np.zeros(N)
    for t in reversed(range(T)):
        running = delta[t] + gamma * lam * alive[t] * running
        advantages[t] = running
    return advantages, advantages + values[:-1]
