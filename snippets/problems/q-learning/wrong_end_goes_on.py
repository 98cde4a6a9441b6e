"""Adds the value of the state that is returned with the end.

Fails: After an end nothing follows, whatever state is returned
"""

import numpy as np


def q_learning(step, S, A, gamma, eta, epsilon, episodes, limit, rng):
    Q = np.zeros((S, A))
    for _ in range(episodes):
        s, done, t = 0, False, 0
        while not done and t < limit:
            explore = rng.random() < epsilon
            a = rng.integers(A) if explore else np.argmax(Q[s])
            after, r, done = step(s, a)
            Q[s, a] += eta * (r + gamma * Q[after].max() - Q[s, a])
            s, t = after, t + 1
    return Q
