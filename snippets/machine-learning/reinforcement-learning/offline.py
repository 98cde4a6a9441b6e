"""Q-learning on a fixed log: values of actions that were hardly tried."""

import numpy as np

grid = ["...G", ".#.X", "....", "S..."]
cells = [
    (i, j) for i in range(3, -1, -1) for j in range(4) if grid[i][j] != "#"
]
index = {cell: s for s, cell in enumerate(cells)}
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]
S = len(cells)


def outcome(s, a):
    di, dj = moves[a % 4]
    after = index.get((cells[s][0] + di, cells[s][1] + dj), s)
    mark = grid[cells[after][0]][cells[after][1]]
    return after, {"G": 20, "X": -20}.get(mark, 0) - 1, mark in "GX"


def record(episodes, rng):
    """Transitions of a clerk: up 60 %, right 35 %, left 5 %, never down."""
    log = []
    for _ in range(episodes):
        s, done = 0, False
        while not done:
            lot, slip = rng.random(), rng.integers(10)
            a = 0 if lot < 0.6 else 1 if lot < 0.95 else 3
            after, r, done = outcome(s, a + {8: 1, 9: -1}.get(slip, 0))
            log.append((s, a, r, after, done))
            s = after
    return log


P_true, R_true = np.zeros((S, 4, S)), np.zeros((S, 4))
for s, a in np.ndindex(S, 4):
    for turn, p in ((0, 0.8), (1, 0.1), (-1, 0.1)):
        after, r, done = outcome(s, a + turn)
        P_true[s, a, after] += p * (not done)
        R_true[s, a] += p * r


def value_of(policy):
    """True value of the start for policy, (S, A)."""
    P_pi, r_pi = (policy[:, :, None] * P_true).sum(1), (policy * R_true).sum(1)
    return np.linalg.solve(np.eye(S) - 0.9 * P_pi, r_pi)[0]


# --8<-- [start:show]
def learn_offline(log, gamma, least):
    """Q of the model counted from the log, (S, A).

    A pair tried fewer than least times gets -30, less than any true value.
    """
    n, R, P = np.zeros((S, 4)), np.zeros((S, 4)), np.zeros((S, 4, S))
    for s, a, r, after, done in log:
        n[s, a] += 1
        R[s, a] += r
        P[s, a, after] += not done  # nothing follows the end
    R, P = R / np.maximum(n, 1), P / np.maximum(n, 1)[:, :, None]
    Q = np.zeros((S, 4))
    for _ in range(100):
        Q = np.where(n >= least, R + gamma * P @ Q.max(axis=1), -30)
    return Q


def clone(log):
    """Shares of the log's actions in each state, (S, A); even if unseen."""
    n = np.zeros((S, 4))
    for s, a, *_ in log:
        n[s, a] += 1
    n[n.sum(axis=1) == 0] = 1
    return n / n.sum(axis=1, keepdims=True)


# --8<-- [end:show]


# --8<-- [start:run]
def compare(logs):
    """least: mean promise and mean true value of the learned policy."""
    out = {}
    for least in (0, 1, 3, 8):
        Qs = [learn_offline(log, 0.9, least) for log in logs]
        real = [value_of(np.eye(4)[Q.argmax(axis=1)]) for Q in Qs]
        out[least] = np.mean([Q[0].max() for Q in Qs]), np.mean(real)
    return out


rng = np.random.default_rng(0)
logs = [record(20, rng) for _ in range(60)]
for least, (promised, real) in compare(logs).items():
    print(f"at least {least} tries: promised {promised:5.2f}, real {real:5.2f}")
clerk = np.tile([0.6, 0.35, 0, 0.05], (S, 1))
cloned = np.mean([value_of(clone(log)) for log in logs])
print(f"the clerk {value_of(clerk):.2f}, cloned {cloned:.2f}")
# --8<-- [end:run]

# Other logs, pooled: the standard error of a real mean is about 0.3.
rng = np.random.default_rng(1)
found = compare([record(20, rng) for _ in range(100)])
V = np.zeros(S)
for _ in range(300):
    V = (R_true + 0.9 * P_true @ V).max(axis=1)
gap = {least: promised - real for least, (promised, real) in found.items()}
assert found[0][0] > V[0] and found[0][0] > 1.5 * found[0][1]
# To forbid untried pairs only changes little, to forbid rare ones much.
assert abs(found[1][1] - found[0][1]) < 0.3 < found[3][1] - found[0][1]
assert gap[1] > 1.5 > gap[3] > 0 > gap[8] and found[8][1] < found[3][1]
assert found[0][1] > value_of(clerk)
assert abs(np.mean([value_of(clone(log)) for log in logs]) + 7) < 0.5
# Walls stop, an end pays 20 or costs it, each step costs 1.
start, pit = index[3, 0], index[1, 3]
assert outcome(start, 3) == (start, -1, False)
assert outcome(index[2, 1], 3) == (index[2, 0], -1, False)
assert outcome(index[2, 3], 0) == (pit, -21, True)
assert outcome(index[0, 2], 1) == (index[0, 3], 19, True)
# No policy reaches -30.
V = np.zeros(S)
for _ in range(300):
    V = (R_true + 0.9 * P_true @ V).min(axis=1)
assert -21 < V.min()
# The imitation is the clerk: the log's mean return is the clerk's value.
log, total, t = record(1500, rng), 0.0, 0
for _, _, r, _, done in log:
    total += 0.9**t * r
    t = 0 if done else t + 1
assert abs(total / 1500 - value_of(clerk)) < 1
# With the model counted from very many tries Q solves Bellman's equation.
Q = learn_offline(log, 0.9, 1)
assert np.all(Q[:, 2] == -30) and np.all(Q >= -30)
# Three tries are not fewer than three.
thrice = [(0, 1, 2.0, 1, True)] * 3
assert learn_offline(thrice, 0.9, 3)[0].tolist() == [-30, 2, -30, -30]
assert learn_offline(thrice, 0.9, 4)[0, 1] == -30
