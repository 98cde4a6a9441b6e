"""Entropy, cross-entropy and KL, with zeros handled as they should be."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def kl(p, q):
    """D(p || q) in nats; p, q of shape (k,), each summing to one."""
    p, q = np.asarray(p, float), np.asarray(q, float)
    possible = p > 0  # 0 log 0 = 0
    if np.any(q[possible] == 0):
        return np.inf  # q forbids what happens
    return np.sum(p[possible] * np.log(p[possible] / q[possible]))


p, q = [0.7, 0.2, 0.1], [0.4, 0.4, 0.2]
print(f"D(p || q) = {kl(p, q):.3f}, D(q || p) = {kl(q, p):.3f}")
print("with zeros:", kl([1, 0], [0.5, 0.5]).round(3), kl([0.5, 0.5], [1, 0]))
# --8<-- [end:show]

assert np.isclose(kl(p, q), stats.entropy(p, q))
assert np.isclose(kl(q, p), stats.entropy(q, p)) and kl(p, p) == 0
assert np.isclose(kl([1, 0], [0.5, 0.5]), np.log(2))
assert kl([0.5, 0.5], [1, 0]) == np.inf
rng = np.random.default_rng(0)
for a, b in rng.dirichlet(np.ones(5), size=(100, 2)):
    assert kl(a, b) > 0 and not np.isclose(kl(a, b), kl(b, a))
    cross = -np.sum(a * np.log(b))
    assert np.isclose(cross, stats.entropy(a) + kl(a, b))
    # Pinsker: total variation is at most the root of half the divergence.
    assert np.abs(a - b).sum() / 2 <= np.sqrt(kl(a, b) / 2)
# The card: p = (1/2, 1/4, 1/4), q = (1/4, 1/4, 1/2), in bits.
pc, qc = np.array([0.5, 0.25, 0.25]), np.array([0.25, 0.25, 0.5])
assert np.isclose(stats.entropy(pc, base=2), 1.5)
assert np.isclose(-np.sum(pc * np.log2(qc)), 1.75)
assert np.isclose(kl(pc, qc) / np.log(2), 0.25)
assert np.isclose(kl(qc, pc) / np.log(2), 0.25)  # equal here, by symmetry
