"""Figure: reward hacking on a small grid, and shaping that is safe."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
grid = ["S..B...G", "........"]  # start, bonus tile, goal
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]  # up, right, down, left


def step(s, a, design, gamma=0.95):
    """State 8 * row + column: next state, designed reward, done."""
    i = min(max(s // 8 + moves[a][0], 0), 1)
    j = min(max(s % 8 + moves[a][1], 0), 7)
    after, done = 8 * i + j, grid[i][j] == "G"
    r = 10.0 * done
    if design == "bonus":  # "reward progress": 2 for entering B
        r += 2.0 * (grid[i][j] == "B" and after != s)
    if design == "potential":  # gamma * phi(after) - phi(s)
        r += gamma * (0 if done else 2 * j) - 2 * (s % 8)
    return after, r, done


def solve(design, gamma=0.95):
    """Q of the designed reward, (S, A), by value iteration in place."""
    Q = np.zeros((16, 4))
    for _ in range(500):
        for s, a in np.ndindex(16, 4):
            after, r, done = step(s, a, design)
            Q[s, a] = r + gamma * (not done) * Q[after].max()
    return Q


# --8<-- [end:show]


# --8<-- [start:run]
for design in ("goal only", "bonus", "potential"):
    Q, s, path, done = solve(design), 0, "", False
    while not done and len(path) < 14:
        a = int(Q[s].argmax())
        s, _, done = step(s, a, design)
        path += "URDL"[a]
    print(f"{design:9}: {path:14} value {Q[0].max():5.2f}, goal {done}")
# --8<-- [end:run]
assert done and path == 7 * "R"  # with the potential


def learn(design, start, episodes, rng, limit=40, epsilon=0.1, eta=0.2):
    """Designed return and goal (1 or 0) of each episode of Q-learning.

    It starts from Q, (S, A), of an agent that walks to the goal.
    """
    Q, out = start.tolist(), np.zeros((episodes, 2))
    for k in range(episodes):
        s, done, t, total = 0, False, 0, 0.0
        while not done and t < limit:
            a = Q[s].index(max(Q[s]))
            if rng.random() < epsilon:
                a = int(4 * rng.random())
            after, r, done = step(s, a, design)
            follow = 0 if done else 0.95 * max(Q[after])
            Q[s][a] += eta * (r + follow - Q[s][a])
            s, t, total = after, t + 1, total + r
        out[k] = total, done
    return out


honest = solve("goal only")
phi = 2.0 * (np.arange(16) % 8)[:, None]
starts = {"bonus": honest, "potential": honest - phi}
fig, axes = plt.subplots(1, 2, figsize=(7.6, 2.8))
curves = {}
for design, style in (("bonus", "-"), ("potential", "--")):
    rng = np.random.default_rng(0)
    runs = np.mean(
        [learn(design, starts[design], 300, rng) for _ in range(10)], axis=0
    )
    curves[design] = runs.reshape(20, 15, 2).mean(axis=1)
    x = np.arange(8, 300, 15)
    for k in (0, 1):
        axes[k].plot(x, curves[design][:, k], style, lw=1.7, label=design)
axes[0].set(xlabel="episode", title="designed reward of an episode")
axes[1].set(xlabel="episode", title="share that reach the goal", ylim=(0, 1.05))
axes[0].legend()
axes[1].legend()
fig.savefig("reward_hacking.svg")

assert curves["bonus"][0, 1] > 0.9 and curves["bonus"][-5:, 1].mean() < 0.15
assert curves["bonus"][-1, 0] > 2 * curves["bonus"][0, 0]
assert np.all(curves["potential"][:, 1] > 0.98)
# Shaping by a potential shifts Q by it and leaves the order of the actions.
free = np.arange(16) != 7
assert np.allclose(solve("potential")[free], (honest - phi)[free])
assert np.isclose(honest[0].max(), 10 * 0.95**6)
assert np.isclose(solve("bonus")[0].max(), 2 * 0.95**2 / (1 - 0.95**2))
# Round the loop B, left, B the potential earns nothing after discounting.
loop = step(3, 3, "potential")[1] + 0.95 * step(2, 1, "potential")[1]
assert np.isclose(loop, (0.95**2 - 1) * 6)
# From which bonus on the loop beats one visit and the goal.
for b, loops in ((0.87, False), (0.89, True)):
    loop = sum(b * 0.95**t for t in range(2, 2000, 2))
    assert (loop > b * 0.95**2 + 10 * 0.95**6) == loops
assert np.isclose(10 * 0.95**2 * (1 - 0.95**2), 0.88, atol=0.001)
