"""Ratings from pairs: Elo depends on order, Bradley-Terry does not."""

import numpy as np


# --8<-- [start:show]
def bradley_terry(wins, steps=100_000):
    """Strengths (m,) of mean 0; wins[i, j]: how often i beat j."""
    m = len(wins)
    reach = np.eye(m) + wins > 0
    for _ in range(m.bit_length()):
        reach = reach @ reach  # by chains of wins, twice as long
    if not reach.all():  # someone never beats anyone of some group
        raise ValueError("no finite, unique estimate")
    games, won, gamma = wins + wins.T, wins.sum(1), np.ones(m)
    for _ in range(steps):
        rate = (games / (gamma[:, None] + gamma)).sum(1)
        if np.allclose(gamma * rate, won, rtol=1e-10, atol=0):
            return np.log(gamma)  # expected wins are the observed ones
        gamma = won / rate
        gamma = gamma / np.exp(np.log(gamma).mean())
    raise RuntimeError("not converged")


def elo(games, m, rate=32.0):
    """Ratings (m,) after games, pairs (winner, loser) in order."""
    r = np.full(m, 1000.0)
    for winner, loser in games:
        gain = rate / (1 + 10 ** ((r[winner] - r[loser]) / 400))
        r[winner] += gain
        r[loser] -= gain
    return r


# --8<-- [end:show]
# --8<-- [start:run]
games = [(0, 1)] * 60 + [(1, 0)] * 40 + [(1, 2)] * 70 + [(2, 1)] * 30
wins = np.zeros((3, 3))
np.add.at(wins, tuple(np.array(games).T), 1)
print("as listed ", np.round(elo(games, 3)))
print("reversed  ", np.round(elo(games[::-1], 3)))
for seed in range(2):
    mixed = np.random.default_rng(seed).permutation(games)
    print("shuffled  ", np.round(elo(mixed, 3)))
beta = bradley_terry(wins)
print("fitted    ", np.round(1000 + 400 / np.log(10) * beta))
# --8<-- [end:run]
for seed in range(2):
    mixed = np.random.default_rng(seed).permutation(games)
    off = abs(elo(mixed, 3) - 1000 - 400 / np.log(10) * beta)
    assert 14 < off.min() and off.max() < 45
# two pairs, three strengths: the fit is exact
assert np.isclose(beta[0] - beta[1], np.log(60 / 40))
assert np.isclose(beta[1] - beta[2], np.log(70 / 30))
assert np.isclose(beta.sum(), 0)
assert np.isclose(elo(games, 3).sum(), 3000)
first = elo([(0, 1)], 2)
assert np.allclose(first, [1016, 984])
assert abs(elo(games, 3)[0] - elo(games[::-1], 3)[0]) > 20
# generic wins: the score equations and, by descent, the same strengths
w = np.array([[0, 7, 3, 9], [4, 0, 6, 2], [5, 8, 0, 1], [2, 3, 6, 0.0]])
fit = bradley_terry(w)
b = np.zeros(4)
for _ in range(4000):
    prob = 1 / (1 + np.exp(b[None, :] - b[:, None]))
    b += 0.02 * (w.sum(1) - ((w + w.T) * prob).sum(1))
assert np.allclose(fit, b - b.mean(), atol=1e-8)
for bad in ([[0, 3], [0, 0.0]], [[0, 1, 0], [1, 0, 0], [0, 0, 0.0]]):
    try:
        bradley_terry(np.array(bad))
    except ValueError:
        continue
    raise AssertionError
# A beat B, B beat C, C beat A: a cycle is enough
assert np.allclose(bradley_terry(np.roll(np.eye(3), 1, axis=1)), 0)
line = np.diag(np.ones(299), 1) + np.diag(np.ones(299), -1)
assert np.all(np.isfinite(bradley_terry(line, 1)))
for cut in (0, 150, 298):  # one win less, far away: no estimate
    broken = line.copy()
    broken[cut, cut + 1] = 0
    try:
        bradley_terry(broken, 1)
    except ValueError:
        continue
    raise AssertionError
# a long chain converges slowly, but to the exact answer; one system alone
chain = 6 * np.eye(30, k=1) + 4 * np.eye(30, k=-1)
fit = bradley_terry(chain)
assert abs(fit[0] - fit[-1] - 29 * np.log(1.5)) < 1e-4
assert np.array_equal(bradley_terry(np.zeros((1, 1))), [0])
try:
    bradley_terry(chain, 2000)
except RuntimeError:
    pass
else:
    raise AssertionError
# won and lost a game each is not enough: two pairs joined one way
joined = np.kron(np.eye(2), 1 - np.eye(2))
joined[0, 2] = 2
try:
    bradley_terry(joined)
except ValueError:
    pass
else:
    raise AssertionError
# the card: Elo update at 1600 against 1400, the weaker wins
up = 1 - 1 / (1 + 10 ** ((1600 - 1400) / 400))
assert abs(20 * up - 15.2) < 0.05 and abs(20 * (1 - up) - 4.8) < 0.05
# the text: a gap of 70 is 60 %
assert abs(400 * np.log10(1.5) - 70) < 0.5
