"""Rotary embeddings: one conjugate turns positions into differences."""

import numpy as np

rng = np.random.default_rng(0)
d = 8
theta = 10000.0 ** (-2 * np.arange(d // 2) / d)  # one frequency per pair


def rotate(x, position):
    """Pairs (x1, x2) as x1 + i x2, each turned by position * theta."""
    z = (x[0::2] + 1j * x[1::2]) * np.exp(1j * position * theta)
    return np.stack([z.real, z.imag], axis=1).ravel()


q, k = rng.normal(size=(2, d))
for m, n in ((5, 2), (105, 102), (5, 3)):
    score = rotate(q, m) @ rotate(k, n)
    print(f"positions {m:3} and {n:3}: score {score:.4f}")
    z_q, z_k = q[0::2] + 1j * q[1::2], k[0::2] + 1j * k[1::2]
    phase = np.exp(1j * (m - n) * theta)
    assert np.isclose(score, np.sum(z_q * z_k.conj() * phase).real)
assert np.isclose(rotate(q, 5) @ rotate(k, 2), rotate(q, 105) @ rotate(k, 102))
assert np.isclose(np.linalg.norm(rotate(q, 7)), np.linalg.norm(q))
