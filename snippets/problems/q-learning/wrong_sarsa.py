"""Is SARSA: the target has the action that will be taken, by lot or not.

Fails: Values are those of the best actions, however one explores
"""

import numpy as np


def q_learning(step, S, A, gamma, eta, epsilon, episodes, limit, rng):
    Q = np.zeros((S, A))

    def act(s):
        explore = rng.random() < epsilon
        return rng.integers(A) if explore else Q[s].argmax()

    for _ in range(episodes):
        s = 0
        a = act(s)
        for _ in range(limit):
            after, r, done = step(s, a)
            then = act(after)
            target = r + gamma * (0 if done else Q[after, then])
            Q[s, a] += eta * (target - Q[s, a])
            s, a = after, then
            if done:
                break
    return Q
