"""Figure: a gridworld solved by value iteration and by policy iteration."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:world]
grid = ["...G", ".#.X", "....", "S..."]  # goal, wall, pit, start
cells = [(i, j) for i in range(4) for j in range(4) if grid[i][j] != "#"]
index = {cell: s for s, cell in enumerate(cells)}
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]  # up, right, down, left
P = np.zeros((len(cells), 4, len(cells)))  # (S, A, S)
R = np.zeros((len(cells), 4))  # mean reward, (S, A)
for (i, j), s in index.items():
    for a in range(4):
        if grid[i][j] in "GX":  # the end: stays here, earns nothing
            P[s, a, s] = 1
            continue
        for turn, p in ((0, 0.8), (1, 0.1), (-1, 0.1)):  # slips aside
            di, dj = moves[(a + turn) % 4]
            after = index.get((i + di, j + dj), s)  # blocked: stays
            P[s, a, after] += p
            mark = grid[cells[after][0]][cells[after][1]]
            R[s, a] += p * ({"G": 20, "X": -20}.get(mark, 0) - 1)
# --8<-- [end:world]


# --8<-- [start:show]
def policy_iteration(P, R, gamma):
    """P (S, A, S), R (S, A), 0 <= gamma < 1: V (S,), policy (S,), rounds."""
    s, pi, rounds = np.arange(len(R)), np.zeros(len(R), int), 0
    while True:
        A = np.eye(len(R)) - gamma * P[s, pi]
        V = np.linalg.solve(A, R[s, pi])  # evaluate
        Q, rounds = R + gamma * P @ V, rounds + 1
        better = Q.max(axis=1) > Q[s, pi] + 1e-10  # improve, ties stay
        if not better.any():
            return V, pi, rounds
        pi = np.where(better, Q.argmax(axis=1), pi)


V, pi, rounds = policy_iteration(P, R, gamma=0.9)
W, errors = np.zeros(len(R)), []
for _ in range(61):
    errors.append(np.abs(W - V).max())
    W = (R + 0.9 * P @ W).max(axis=1)
print(f"policy iteration: {rounds} rounds, start worth {V[index[3, 0]]:.2f}")
for k in (0, 5, 20, 60):
    bound = 0.9**k * errors[0]
    print(f"{k:2} sweeps: error {errors[k]:8.5f}, bound {bound:8.5f}")
# --8<-- [end:show]

fig, axes = plt.subplots(1, 4, figsize=(7.6, 2.3), width_ratios=[1, 1, 1, 1.15])
stages, W = {}, np.zeros(len(R))
for k in range(6):
    stages[k] = W
    W = (R + 0.9 * P @ W).max(axis=1)
panels = {
    "after 2 sweeps": stages[2],
    "after 5 sweeps": stages[5],
    "optimal": V,
}
arrows = ["\N{UPWARDS ARROW}", "\N{RIGHTWARDS ARROW}"]
arrows += ["\N{DOWNWARDS ARROW}", "\N{LEFTWARDS ARROW}"]
for ax, (name, values) in zip(axes, panels.items(), strict=False):
    greedy = (R + 0.9 * P @ values).argmax(axis=1)
    ax.set(xlim=(-0.5, 3.5), ylim=(3.5, -0.5), xticks=[], yticks=[], title=name)
    ax.set_aspect("equal")
    for i in range(4):
        for j in range(4):
            edge = plt.Rectangle((j - 0.5, i - 0.5), 1, 1, fill=False, lw=0.6)
            edge.set_edgecolor("#808080")
            ax.add_patch(edge)
            if grid[i][j] == "#":
                wall = plt.Rectangle((j - 0.5, i - 0.5), 1, 1, color="#808080")
                ax.add_patch(wall)
                continue
            s = index[i, j]
            if grid[i][j] in "GX":
                word = {"G": "goal\n+20", "X": "pit\n-20"}[grid[i][j]]
                ax.text(j, i, word, ha="center", va="center", fontsize=8)
                continue
            ax.text(
                j,
                i + 0.2,
                f"{values[s]:.1f}",
                ha="center",
                va="center",
                fontsize=8,
            )
            ax.text(j, i - 0.2, arrows[greedy[s]], ha="center", va="center")
k = np.arange(61)
axes[3].semilogy(k, errors, "-", lw=1.7, label="error")
axes[3].semilogy(k, errors[0] * 0.9**k, ":", lw=1.7, label="0.9$^k$ bound")
axes[3].set(xlabel="sweep", title="largest error")
axes[3].legend()
fig.savefig("gridworld.svg")

assert np.allclose(P.sum(axis=2), 1) and np.allclose(
    P[index[0, 3]], P[index[0, 3]][0]
)
assert np.allclose((R + 0.9 * P @ V).max(axis=1), V)
assert np.allclose(V[[index[0, 3], index[1, 3]]], 0)
assert np.all(np.array(errors) <= 0.9**k * errors[0] + 1e-9)
assert errors[20] < 0.001 and rounds < 8
# Simulate the policy: its mean return is V at the start.
rng, total = np.random.default_rng(0), np.zeros(20_000)
cumulative = P.cumsum(axis=2)
s = np.full(20_000, index[3, 0])
for t in range(150):
    a = pi[s]
    total += 0.9**t * R[s, a]
    u = rng.uniform(size=(20_000, 1))
    s = np.minimum((u > cumulative[s, a]).sum(axis=1), len(R) - 1)
assert abs(total.mean() - V[index[3, 0]]) < 4 * total.std() / np.sqrt(20_000)
# Actions that differ by rounding only are ties: the first round is the last.
tied = np.stack([P[:, 1], P[:, 1]], axis=1), R[:, [1, 1]] + [0, 1e-13]
_, kept, count = policy_iteration(*tied, 0.9)
assert count == 1 and not kept.any()
# Right from beside the goal: 0.8 to it, 0.1 down, 0.1 against the edge.
beside = index[0, 2]
assert np.isclose(R[beside, 1], 0.8 * 20 - 1) and P[beside, 1, beside] == 0.1
assert np.isclose(R[index[1, 2], 0], 0.1 * -20 - 1)
