"""Monte Carlo tree search with UCT on a game whose solution is known."""

from math import log, sqrt

import numpy as np


def moves(left):
    return range(1, min(left, 3) + 1)


# --8<-- [start:show]
def uct(sticks, playouts, c, rng):
    """Visits and mean results of taking 1, 2 or 3; the last stick wins."""
    N, W = {(): 0}, {(): 0.0}  # by path of moves; W counts for its last mover

    def index(path):
        n = N[path]
        return W[path] / n + c * sqrt(log(N[path[:-1]]) / n)

    for _ in range(playouts):
        path, left = (), sticks
        while left:  # selection, until a move has no node
            after = [(*path, m) for m in moves(left)]
            new = [p for p in after if p not in N]
            path = new[rng.integers(len(new))] if new else max(after, key=index)
            left -= path[-1]
            if new:  # expansion
                N[path], W[path] = 0, 0.0
                break
        won = 1  # if nothing is left, the last mover has won
        while left:  # rollout by random moves, the players in turn
            left -= rng.integers(1, min(left, 3) + 1)
            won = 1 - won
        for k in range(len(path), -1, -1):  # backup
            N[path[:k]] += 1
            W[path[:k]] += won
            won = 1 - won  # one step up it is the other player
    return [(N[m,], round(W[m,] / N[m,], 2)) for m in moves(sticks)]


# --8<-- [end:show]
# --8<-- [start:run]
for playouts in (30, 300, 3000):
    table = uct(10, playouts, 1.0, np.random.default_rng(0))
    print(
        f"{playouts:4}:", *(f"take {m + 1}: {t}" for m, t in enumerate(table))
    )
# --8<-- [end:run]

# One playout each: who leaves a single stick loses in every rollout.
for seed in range(4):
    first = uct(4, 3, 1.0, np.random.default_rng(seed))
    assert first[2] == (1, 0.0)
    assert uct(3, 3, 1.0, np.random.default_rng(seed))[1:] == [
        (1, 0.0),
        (1, 1.0),
    ]
# Whoever faces a multiple of four loses; else take the rest by four.
for sticks in (5, 6, 7, 9):
    for seed in range(2):
        table = uct(sticks, 1000, 1.0, np.random.default_rng(seed))
        assert sum(n for n, _ in table) == 1000
        visits = [n for n, _ in table]
        assert int(np.argmax(visits)) + 1 == sticks % 4
        assert table[sticks % 4 - 1][1] > 0.75
for seed in range(2):
    lost = uct(8, 1000, 1.0, np.random.default_rng(seed))
    assert max(mean for _, mean in lost) < 0.4
# The indices of the text: 40 visits, c = 1 and c = 0.2; PUCT would take B.
n, q = np.array([25, 10, 5]), np.array([16, 5, 2]) / [25, 10, 5]
bonus = np.sqrt(np.log(n.sum()) / n)
assert np.allclose(q + bonus, [1.02, 1.11, 1.26], atol=0.005)
assert np.allclose(q + 0.2 * bonus, [0.72, 0.62, 0.57], atol=0.005)
prior = np.array([0.2, 0.7, 0.1])
puct = q + prior * np.sqrt(n.sum()) / (1 + n)
assert np.allclose(puct, [0.69, 0.90, 0.51], atol=0.005)
# The card: 60 visits; priors 0.1, 0.6, 0.3.
n, q = np.array([40, 15, 5]), np.array([26, 6, 1]) / [40, 15, 5]
bonus, prior = np.sqrt(np.log(60) / n), np.array([0.1, 0.6, 0.3])
assert np.allclose(q + bonus, [0.97, 0.92, 1.10], atol=0.006)
puct = q + prior * np.sqrt(60) / (1 + n)
assert np.allclose(puct, [0.67, 0.69, 0.59], atol=0.005)
