"""Entropy: how many yes/no questions a good questioner needs."""

import heapq

import numpy as np

# --8<-- [start:show]
p = np.array([1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 64, 1 / 64, 1 / 64, 1 / 64])


def questions(p):
    """Questions to reach each outcome: always merge the two least probable."""
    groups = [(weight, [i]) for i, weight in enumerate(p)]
    heapq.heapify(groups)
    depth = np.zeros(len(p), dtype=int)
    while len(groups) > 1:
        (a, left), (b, right) = heapq.heappop(groups), heapq.heappop(groups)
        depth[left + right] += 1  # one question more for all of them
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
# The card: 0.4, 0.3, 0.2, 0.1.
card = np.array([0.4, 0.3, 0.2, 0.1])
assert sorted(questions(card)) == [1, 2, 3, 3]
assert np.isclose(card @ questions(card), 1.9)
assert np.isclose(-np.sum(card * np.log2(card)), 1.846, atol=5e-4)
