"""Entropy, cross-entropy and KL, with zeros handled as they should be."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def kl(p, q):
    """KL(p || q) in nats; p, q of shape (k,), each summing to one."""
    p, q = np.asarray(p, float), np.asarray(q, float)
    possible = p > 0  # 0 log 0 = 0
    if np.any(q[possible] == 0):
        return np.inf  # q forbids what happens
    return np.sum(p[possible] * np.log(p[possible] / q[possible]))


p, q = [0.7, 0.2, 0.1], [0.4, 0.4, 0.2]
print(f"KL(p || q) = {kl(p, q):.3f}, KL(q || p) = {kl(q, p):.3f}")
print("with zeros:", kl([1, 0], [0.5, 0.5]).round(3), kl([0.5, 0.5], [1, 0]))
a, b, c = [0.5, 0.5], [0.75, 0.25], [0.9, 0.1]  # three coins
print(f"KL(a || b) + KL(b || c) = {kl(a, b) + kl(b, c):.3f}", end=", ")
print(f"KL(a || c) = {kl(a, c):.3f}")
# --8<-- [end:show]

assert np.isclose(kl(p, q), stats.entropy(p, q))
assert np.isclose(kl(q, p), stats.entropy(q, p)) and kl(p, p) == 0
assert np.isclose(kl([1, 0], [0.5, 0.5]), np.log(2))
with np.errstate(all="raise"):  # zeros are dealt with, not divided by
    assert kl([0.5, 0.5], [1, 0]) == np.inf and kl([0.5, 0, 0.5], p) > 0
assert kl(a, b) + kl(b, c) < kl(a, c)  # no triangle inequality
for x, y in [(a, b), (b, c), (a, c)]:
    assert np.isclose(kl(x, y), stats.entropy(x, y))
rng = np.random.default_rng(0)
for x, y in rng.dirichlet(np.ones(5), size=(100, 2)):
    assert kl(x, y) > 0 and not np.isclose(kl(x, y), kl(y, x))
    cross = -np.sum(x * np.log(y))
    assert np.isclose(cross, stats.entropy(x) + kl(x, y))
    # Pinsker: total variation is at most the root of half the divergence.
    assert np.abs(x - y).sum() / 2 <= np.sqrt(kl(x, y) / 2)
    # The largest entropy is that of equal probabilities.
    assert np.isclose(np.log(5) - stats.entropy(x), kl(x, np.full(5, 0.2)))
# The card: p = (1/2, 1/4, 1/4), q = (1/4, 1/4, 1/2), in bits.
pc, qc = np.array([0.5, 0.25, 0.25]), np.array([0.25, 0.25, 0.5])
assert np.isclose(stats.entropy(pc, base=2), 1.5)
assert np.isclose(-np.sum(pc * np.log2(qc)), 1.75)
assert np.isclose(kl(pc, qc) / np.log(2), 0.25)
assert np.isclose(kl(qc, pc) / np.log(2), 0.25)  # equal here, by symmetry
