import numpy as np
from answer import gae
from judge import check


def reference(rewards, values, done, gamma, lam):
    """The sum for each step and environment anew."""
    T, N = rewards.shape
    advantages = np.zeros((T, N))
    for t, n in np.ndindex(T, N):
        weight = 1.0
        for u in range(t, T):
            after = 0.0 if done[u, n] else float(values[u + 1, n])
            error = float(rewards[u, n]) + gamma * after - float(values[u, n])
            advantages[t, n] += weight * error
            weight *= gamma * lam
            if done[u, n]:
                break
    return advantages, advantages + values[:-1]


def example(seed, T, N):
    rng = np.random.default_rng(seed)
    rewards, values = rng.normal(size=(T, N)), rng.normal(size=(T + 1, N))
    return rewards, values, rng.random((T, N)) < 0.25


def test_random():
    """Random rollouts of several environments"""
    for seed, T, N in ((0, 1, 1), (1, 6, 1), (2, 9, 4), (3, 5, 5)):
        given = *example(seed, T, N), 0.9, 0.8
        check(gae, *given, want=reference(*given))


def test_extremes():
    """With lambda 0 it is the TD error, with lambda 1 the return"""
    given = example(4, 7, 3)
    for gamma, lam in ((0.9, 0.0), (0.9, 1.0), (1.0, 1.0), (0.0, 0.5)):
        want = reference(*given, gamma, lam)
        check(gae, *given, gamma, lam, want=want)


def test_whole_numbers():
    """Whole rewards do not round the advantages"""
    rewards = np.array([[0, 1], [0, 0], [1, 2]])
    values = np.array([[0.3, 0.4], [0.5, 0.2], [0.7, 0.1], [0.6, 0.9]])
    done = np.array([[0, 1], [0, 0], [1, 0]])
    given = rewards, values, done, 0.9, 0.95
    check(gae, *given, want=reference(*given))
    check(gae, rewards, values, done == 1, 0.9, 0.95, want=reference(*given))


def test_environments_apart():
    """An end in one environment does not touch the others"""
    rewards, values, done = example(5, 8, 3)
    done[:] = False
    done[3, 1] = True
    given = rewards, values, done, 0.99, 0.95
    check(gae, *given, want=reference(*given))
