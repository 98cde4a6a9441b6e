"""Q-learning from scratch, on the gridworld."""

import numpy as np


# --8<-- [start:show]
def q_learning(step, S, A, gamma, episodes, rng, epsilon=0.2):
    """step(s, a) returns (next state, reward, done); starts in state 0.

    Q, (S, A); an entry that was never tried stays 0.
    """
    Q, n = np.zeros((S, A)), np.zeros((S, A))
    for _ in range(episodes):
        s, done = 0, False
        while not done:
            explore = rng.random() < epsilon
            a = rng.integers(A) if explore else np.argmax(Q[s])
            after, r, done = step(s, a)
            target = r if done else r + gamma * Q[after].max()
            n[s, a] += 1
            Q[s, a] += (target - Q[s, a]) / n[s, a] ** 0.7
            s = after
    return Q


# --8<-- [end:show]

grid = ["...G", ".#.X", "....", "S..."]
cells = [
    (i, j) for i in range(3, -1, -1) for j in range(4) if grid[i][j] != "#"
]
index = {cell: s for s, cell in enumerate(cells)}
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]


def outcome(s, a):
    di, dj = moves[a % 4]
    after = index.get((cells[s][0] + di, cells[s][1] + dj), s)
    mark = grid[cells[after][0]][cells[after][1]]
    return after, {"G": 20, "X": -20}.get(mark, 0) - 1, mark in "GX"


S, P, R = (
    len(cells),
    np.zeros((len(cells), 4, len(cells))),
    np.zeros((len(cells), 4)),
)
for s, (i, j) in enumerate(cells):
    for a in range(4):
        for turn, p in ((0, 0.8), (1, 0.1), (-1, 0.1)):
            after, r, done = outcome(s, a + turn)
            if grid[i][j] not in "GX":
                P[s, a, after] += p * (not done)
                R[s, a] += p * r
V = np.zeros(S)
for _ in range(400):
    V = (R + 0.9 * P @ V).max(axis=1)


def value_of(pi):
    rows = np.arange(S), pi
    return np.linalg.solve(np.eye(S) - 0.9 * P[rows], R[rows])[0]


# --8<-- [start:run]
rng = np.random.default_rng(0)


def step(s, a):  # the slippery grid; the learner sees outcomes only
    turn = [0, 0, 0, 0, 0, 0, 0, 0, 1, -1][rng.integers(10)]
    return outcome(s, a + turn)


print(f"start: optimal value {V[0]:.2f}; medians of 7 runs, and the worst")
for episodes in (10, 100, 1000):
    runs = [q_learning(step, S, 4, 0.9, episodes, rng) for _ in range(7)]
    says = np.median([Q[0].max() for Q in runs])
    worth = np.sort([value_of(Q.argmax(axis=1)) for Q in runs])
    print(
        f"{episodes:4} episodes: says {says:5.2f}, its policy is worth", end=""
    )
    print(f" {worth[3]:5.2f}, worst {worth[0]:5.2f}")
# --8<-- [end:run]

# With one action and a noisy end the entry is the mean reward; the end adds
# nothing; an untried action stays 0 and may win.
rng = np.random.default_rng(3)


def lottery(s, a):
    return 0, rng.choice([1.0, 5.0]), True


Q = q_learning(lottery, 2, 1, 0.9, 2000, rng)
assert abs(Q[0, 0] - 3) < 0.3 and Q[1, 0] == 0
# Without exploration the first action that pays is kept.
Q = q_learning(lottery, 1, 2, 0.9, 200, rng, epsilon=0)
assert Q[0, 0] > 1 and Q[0, 1] == 0


def chain(s, a):  # action 1 moves on, action 0 stays; deterministic
    after = s + a
    return after, 10.0 * (after == 3) - 1, after == 3


Q = q_learning(chain, 4, 2, 0.8, 2000, rng, epsilon=0.5)
stars = np.array([0.8**2 * 9 - 1 - 0.8, 0.8 * 9 - 1, 9])
assert np.allclose(Q[:3].max(axis=1), stars, atol=0.05)
assert np.allclose(Q[:3, 0], -1 + 0.8 * stars, atol=0.2)
# Off-policy: the random learner finds the same values.
Q = q_learning(chain, 4, 2, 0.8, 2000, rng, epsilon=1.0)
assert np.allclose(Q[:3].max(axis=1), stars, atol=0.05)
# Most runs end near the optimum; none is above it.
worth, rng = np.sort(worth), np.random.default_rng(1)
more = [q_learning(step, S, 4, 0.9, 1000, rng) for _ in range(3)]
more = np.sort([value_of(Q.argmax(axis=1)) for Q in more])
for some in (worth, more):
    assert V[0] - 0.3 < np.median(some) <= some[-1] <= V[0] + 1e-9
# Walls stop, an end pays 20 or costs it, each step costs 1.
start, pit = index[3, 0], index[1, 3]
assert outcome(start, 3) == (start, -1, False)
assert outcome(index[2, 3], 0) == (pit, -21, True)
assert outcome(index[0, 2], 1) == (index[0, 3], 19, True)
assert np.allclose(R[index[2, 3]], [0.8 * -21 - 0.2, -3, -1, -3])
assert np.isclose(P[index[3, 1], 0, index[3, 2]], 0.1)
assert outcome(index[2, 1], 3) == (index[2, 0], -1, False)
