"""Goes on to the next state before the update, which hits the wrong row.

Fails: Values move halfway to reward plus half of what follows
"""

import numpy as np


def q_learning(step, S, A, gamma, eta, epsilon, episodes, limit, rng):
    Q = np.zeros((S, A))
    for _ in range(episodes):
        s = 0
        for _ in range(limit):
            explore = rng.random() < epsilon
            a = rng.integers(A) if explore else Q[s].argmax()
            s, r, done = step(s, a)
            target = r if done else r + gamma * Q[s].max()
            Q[s, a] += eta * (target - Q[s, a])
            if done:
                break
    return Q
