"""Best of n exactly: its distribution, and KL against the bound."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def best_of_n(p, reward, n):
    """Distribution (K,) of the best of n draws from p; ties at random."""
    q = np.zeros(len(p))
    for level in np.unique(reward[p > 0]):
        tied = reward == level
        below = p[reward < level].sum()
        at_most = below + p[tied].sum()
        chance = at_most**n - below**n  # the maximum is this level
        q[tied] = chance * p[tied] / p[tied].sum()
    return q


def kl(q, p):
    on = q > 0
    return np.sum(q[on] * np.log(q[on] / p[on]))


p, reward = np.array([0.5, 0.3, 0.15, 0.05]), np.arange(4.0)
print(" n  mean reward    KL  bound  KL, 1,000 answers")
for n in [1, 2, 4, 16, 64]:
    q, bound = best_of_n(p, reward, n), np.log(n) - (n - 1) / n
    fine = np.full(1000, 0.001)
    many = kl(best_of_n(fine, np.arange(1000), n), fine)
    print(
        f"{n:>2}     {q @ reward:.2f}      {kl(q, p):.2f}   {bound:.2f}", end=""
    )
    print(f"         {many:.2f}")
    # --8<-- [end:show]
    assert kl(q, p) <= bound + 1e-12 and kl(q, p) <= -np.log(0.05)
    assert bound - many < 0.05
assert bound > -np.log(0.05)
tied = np.array([1.0, 3.0, 1.0, 2.0])
for r in (reward, tied):  # every triple of draws
    q = np.zeros(4)
    for draw in product(range(4), repeat=3):
        best = [y for y in draw if r[y] == max(r[list(draw)])]
        for y in best:
            q[y] += np.prod(p[list(draw)]) / len(best)
    assert np.allclose(q, best_of_n(p, r, 3))
    assert np.isclose(q.sum(), 1)
assert np.allclose(best_of_n(p, tied, 1), p)
# an answer without mass, alone at its level, changes nothing
with_zero = best_of_n(np.append(p, 0.0), np.append(reward, 9.0), 3)
assert np.allclose(with_zero, [*best_of_n(p, reward, 3), 0])
# no answer becomes more than 1 / p(best) times as likely
for n in (2, 16, 64, 1000):
    q = best_of_n(p, reward, n)
    assert np.all(np.diff(q / p) > 0) and (q / p)[-1] <= 20 + 1e-9
# the card: 0.6, 0.3, 0.1 with rewards 0, 1, 5, n = 3
q = best_of_n(np.array([0.6, 0.3, 0.1]), np.array([0, 1.0, 5]), 3)
assert np.allclose(q, [0.216, 0.513, 0.271])
assert np.isclose(q @ [0, 1, 5], 1.868)
assert abs(kl(q, np.array([0.6, 0.3, 0.1])) - 0.325) < 0.001
assert abs(np.log(3) - 2 / 3 - 0.432) < 0.001
# uniform scores: the mean of the maximum is n / (n + 1)
u = best_of_n(np.full(20000, 1 / 20000), np.arange(20000), 9)
assert abs(u @ np.arange(20000) / 20000 - 0.9) < 1e-3
