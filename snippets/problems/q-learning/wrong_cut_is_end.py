"""Takes the time limit for an end, so that nothing follows the last step.

Fails: An episode that is cut has not ended
"""

import numpy as np


def q_learning(step, S, A, gamma, eta, epsilon, episodes, limit, rng):
    Q = np.zeros((S, A))
    for _ in range(episodes):
        s, done, t = 0, False, 0
        while not done:
            explore = rng.random() < epsilon
            a = rng.integers(A) if explore else np.argmax(Q[s])
            after, r, done = step(s, a)
            t += 1
            done = done or t == limit
            target = r + gamma * (0 if done else Q[after].max())
            Q[s, a] += eta * (target - Q[s, a])
            s = after
    return Q
