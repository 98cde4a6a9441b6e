"""Pages as many vectors: max-sim against one mean, and bytes."""

import numpy as np


# --8<-- [start:show]
def max_sim(Q, P):
    """Each query vector takes its best patch; the sum is the score."""
    return (Q @ P.T).max(axis=1).sum()


rng = np.random.default_rng(0)
pages, patches, d = 100, 128, 32
P = rng.normal(size=(pages, patches, d))
P /= np.linalg.norm(P, axis=2, keepdims=True)
hits, shortlisted = np.zeros(2), 0
for page in range(pages):  # two small places of the page are asked for
    Q = P[page, :2] + 0.1 * rng.normal(size=(2, d))
    many = [max_sim(Q, p) for p in P]
    one = [(Q @ p.mean(axis=0)).sum() for p in P]
    hits += np.argmax(many) == page, np.argmax(one) == page
    shortlisted += page in np.argsort(one)[-20:]  # a first stage
print(f"first: max-sim {hits[0] / pages:.2f}, mean {hits[1] / pages:.2f}")
print(f"among the mean's first twenty: {shortlisted / pages:.2f}")
for name, vectors, numbers, size in (
    ("page, 1,024 patches", 1_024, 128, 2),
    ("pooled by four", 256, 128, 2),
    ("one bit a number", 1_024, 128, 1 / 8),
    ("text, five chunks", 5, 768, 4),
):
    print(f"{name:20} {vectors * numbers * size / 1e3:7.1f} kB a page")
# --8<-- [end:show]
Q, page = P[3, 4:7], P[3]
loop = sum(max(float(q @ v) for v in page) for q in Q)
assert abs(max_sim(Q, page) - loop) < 1e-9 and abs(loop - 3) < 1e-9
assert abs(max_sim(Q, page[::-1]) - loop) < 1e-9  # the order is free
assert hits[0] > 0.95 * pages > 0.5 * pages > hits[1]
assert hits[0] > shortlisted > hits[1]
assert 1_024 * 128 * 2 == 262_144 and 5 * 768 * 4 == 15_360
