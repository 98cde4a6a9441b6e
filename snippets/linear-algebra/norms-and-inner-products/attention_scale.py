"""Dot products of random queries and keys grow like the root of d_k."""

import numpy as np
from scipy.special import softmax

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, keys = 1000, 16  # queries, and keys that each of them sees


def slope(p):
    """Spectral norm of each softmax Jacobian diag(p) - p p^T; p (n, k)."""
    J = p[:, :, None] * np.eye(p.shape[1]) - p[:, :, None] * p[:, None, :]
    return np.linalg.norm(J, 2, axis=(1, 2))


print(" d_k    std  | largest weight | slope: mean  median")
for d_k in (16, 256):
    q = rng.normal(size=(n, 1, d_k))
    K = rng.normal(size=(n, keys, d_k))  # every query has its own keys
    scores = np.sum(q * K, axis=2)
    for z in (scores, scores / np.sqrt(d_k)):
        p = softmax(z, axis=1)
        top = p.max(axis=1).mean()
        print(f"{d_k:4} {z.std():6.2f}  | {top:14.2f} |", end="")
        print(f"{slope(p).mean():12.3f} {np.median(slope(p)):7.3f}")
# --8<-- [end:show]

assert np.isclose(top, np.mean([max(row) for row in p]))  # one a query
assert np.allclose(p.sum(axis=1), 1) and np.isclose(z.std(), 1, atol=0.05)
off = np.corrcoef(scores.T)[np.triu_indices(keys, 1)]
assert np.mean(off**2) < 2 / n  # every query has its own keys
for seed in range(3):
    rng = np.random.default_rng(seed)
    for d_k in (16, 64, 256):
        q = rng.normal(size=(n, 1, d_k))
        z = np.sum(q * rng.normal(size=(n, keys, d_k)), axis=2)
        assert abs(z.var() / d_k - 1) < 0.1  # Var(q.k) = d_k
        raw, scaled = (slope(softmax(v, axis=1)) for v in (z, z / np.sqrt(d_k)))
        if d_k == 16:  # no saturation yet
            assert np.median(raw) > np.median(scaled)
    assert np.mean(raw < scaled) > 0.5  # most queries, not all
    assert np.mean(raw < scaled) < 1
    assert np.median(raw) < np.median(scaled) / 10
    # per relative change: half the queries less, the mean more
    assert np.median(raw) * np.sqrt(d_k) < np.median(scaled)
    assert np.mean(raw) * np.sqrt(d_k) > np.mean(scaled)
    weights = softmax(z / d_k, axis=1)  # divided by d_k: almost uniform
    assert abs(np.std(z / d_k) * np.sqrt(d_k) - 1) < 0.05
    assert weights.max() < 2 / keys
v, dz = rng.normal(size=5), 1e-6 * rng.normal(size=5)  # the Jacobian
p = softmax(v)
J = np.diag(p) - np.outer(p, p)
assert np.allclose(softmax(v + dz) - p, J @ dz, atol=1e-11)
assert np.isclose(slope(p[None])[0], np.linalg.norm(J, 2))
