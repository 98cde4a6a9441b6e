"""SARSA against Q-learning on a cliff."""

import numpy as np

rows, columns = 4, 7  # bottom row: start, cliff, ..., cliff, goal
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]


def step(s, a):
    i = min(max(s[0] + moves[a][0], 0), rows - 1)
    j = min(max(s[1] + moves[a][1], 0), columns - 1)
    if i == rows - 1 and 0 < j < columns - 1:
        return (rows - 1, 0), -100, False  # fell: back to the start
    return (i, j), -1, (i, j) == (rows - 1, columns - 1)


# --8<-- [start:show]
def choose(q, epsilon, rng):
    return rng.integers(4) if rng.random() < epsilon else int(np.argmax(q))


def train(sarsa, episodes, rng, epsilon=0.1, eta=0.3):
    Q, returns = np.zeros((rows, columns, 4)), []
    for _ in range(episodes):
        s, done, total = (rows - 1, 0), False, 0
        a = choose(Q[s], epsilon, rng)
        while not done:
            after, r, done = step(s, a)
            then = choose(Q[after], epsilon, rng)  # the action it will take
            follow = Q[after][then] if sarsa else Q[after].max()
            Q[s][a] += eta * (r + (not done) * follow - Q[s][a])
            s, a, total = after, then, total + r
        returns.append(total)
    return Q, np.array(returns)


# --8<-- [end:show]


def greedy_path(Q):
    s, path, done = (rows - 1, 0), "", False
    while not done and len(path) < 40:
        a = int(np.argmax(Q[s]))
        s, _, done = step(s, a)
        path += "URDL"[a]
    return path


# --8<-- [start:run]
for name, sarsa in {"Q-learning": False, "SARSA": True}.items():
    Q, returns = train(sarsa, 500, np.random.default_rng(0))
    path = greedy_path(Q)
    print(f"{name:10}: {returns[-200:].mean():6.1f} an episode while learning,")
    print(f"            greedy path {path}, {-len(path)}")
# --8<-- [end:run]
for seed in range(4):
    q_learner, q_returns = train(False, 500, np.random.default_rng(seed))
    sarsa, s_returns = train(True, 500, np.random.default_rng(seed))
    assert greedy_path(q_learner) == "URRRRRRD"  # the shortest
    assert len(greedy_path(sarsa)) >= 10
    assert s_returns[-200:].mean() > q_returns[-200:].mean() + 4
    # Q-learning's values on the edge are those of the shortest path.
    edge = q_learner[2].max(axis=1)
    assert np.allclose(edge, -np.arange(7, 0, -1), atol=0.1)
