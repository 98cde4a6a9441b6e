"""Dyna-Q: learn a model, and replay imagined steps between real ones."""

import numpy as np

maze = ["..#...G", "..#.#..", "S.#.#..", "....#.."]
moves = [(-1, 0), (0, 1), (1, 0), (0, -1)]


def step(s, a):
    i, j = s[0] + moves[a][0], s[1] + moves[a][1]
    if not (0 <= i < 4 and 0 <= j < 7) or maze[i][j] == "#":
        i, j = s
    return (i, j), float(maze[i][j] == "G")


# --8<-- [start:show]
def dyna(planning, episodes, rng, eta=0.5, gamma=0.95):
    """Real steps of each episode; planning imagined updates a step."""
    Q, model, lengths = {}, {}, []

    def row(s):
        return Q.setdefault(s, np.zeros(4))

    def update(s, a, r, after):  # at the goal r = 1, and nothing follows
        row(s)[a] += eta * (r + gamma * (1 - r) * row(after).max() - row(s)[a])

    for _ in range(episodes):
        s, n, r = (2, 0), 0, 0.0
        while not r:
            best = np.flatnonzero(row(s) == row(s).max())
            a = rng.integers(4) if rng.random() < 0.1 else rng.choice(best)
            after, r = step(s, a)
            update(s, a, r, after)
            model[s, a] = r, after  # remembered: the world is deterministic
            known = list(model)
            for k in rng.integers(len(known), size=planning):
                update(*known[k], *model[known[k]])
            s, n = after, n + 1
        lengths.append(n)
    return lengths


# --8<-- [end:show]


# --8<-- [start:run]
for planning in (0, 5, 30):
    runs = [dyna(planning, 15, np.random.default_rng(k)) for k in range(5)]
    steps = np.mean(runs, axis=0)[[0, 1, 2, 4, 14]]
    print(f"{planning:2} imagined: episodes 1, 2, 3, 5, 15 take", steps.round())
# --8<-- [end:run]
assert steps[1] == np.mean([run[1] for run in runs]) and steps[-1] >= 10
early = [
    np.mean(
        [sum(dyna(n, 5, np.random.default_rng(k))[1:]) for k in range(20, 25)]
    )
    for n in (0, 5, 30)
]
assert early[0] > 3 * early[1] > 4 * early[2]
