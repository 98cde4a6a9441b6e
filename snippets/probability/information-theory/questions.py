"""Entropy: how many yes/no questions a good questioner needs."""

import heapq

import numpy as np
from scipy import stats

# --8<-- [start:show]
p = np.array([1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64])


def questions(p):
    """Questions to reach each outcome: always merge the two least probable."""
    groups = [(weight, [i]) for i, weight in enumerate(p)]
    heapq.heapify(groups)  # heappop then takes out the least weight
    depth = np.zeros(len(p), dtype=int)
    while len(groups) > 1:
        (a, left), (b, right) = heapq.heappop(groups), heapq.heappop(groups)
        depth[left + right] += 1  # one question more for all their members
        heapq.heappush(groups, (a + b, left + right))
    return depth


entropy = -np.sum(p * np.log2(p))
print("questions:", questions(p).tolist())
print(f"on average {p @ questions(p):.2f}, entropy {entropy:.2f} bits")
print(f"if all eight were equally probable: {np.log2(8):.0f}")
# --8<-- [end:show]

assert np.isclose(p @ questions(p), entropy) and np.isclose(entropy, 2)
rng = np.random.default_rng(0)
for _ in range(50):  # in general within one question above the entropy
    q = rng.dirichlet(np.ones(7))
    h = -np.sum(q * np.log2(q))
    assert h <= q @ questions(q) + 1e-12 < h + 1 + 1e-12
    assert np.isclose(np.sum(2.0 ** -questions(q)), 1)  # Kraft
# A single answer may raise the entropy: the key in the top drawer, or not.
key = np.array([7 / 8] + 8 * [1 / 64])
before = -np.sum(key * np.log2(key))
assert np.isclose(before, 7 / 8 * np.log2(8 / 7) + 6 / 8)
answer = stats.entropy([7 / 8, 1 / 8], base=2)
assert before < 1 and np.isclose(before - answer, 3 / 8)  # on average it falls
# Two questions for four outcomes: best while p1 <= p3 + p4.
for _ in range(200):
    q = np.sort(rng.dirichlet(np.full(4, 5.0)))
    assert np.isclose(q @ questions(q), 2) == (q[3] <= q[0] + q[1])
# The card: 0.4, 0.3, 0.2, 0.1.
card = np.array([0.4, 0.3, 0.2, 0.1])
assert sorted(questions(card)) == [1, 2, 3, 3]
assert np.isclose(card @ questions(card), 1.9)
assert np.isclose(-np.sum(card * np.log2(card)), 1.846, atol=5e-4)
