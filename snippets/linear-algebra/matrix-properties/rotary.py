"""Rotary position embeddings: scores depend on the offset only."""

import numpy as np

rng = np.random.default_rng(0)
d = 8
freq = 10_000.0 ** (-2 * np.arange(d // 2) / d)  # one frequency per pair


def R(m):  # block diagonal, a rotation by m * freq in each plane
    M = np.zeros((d, d))
    for i, angle in enumerate(m * freq):
        c, s = np.cos(angle), np.sin(angle)
        M[2 * i : 2 * i + 2, 2 * i : 2 * i + 2] = [[c, -s], [s, c]]
    return M


q, k = rng.normal(size=(2, d))
for m, n in [(3, 1), (12, 10), (1002, 1000), (3, 2)]:
    print(f"m={m:4} n={n:4}  score {(R(m) @ q) @ (R(n) @ k):.4f}")

assert np.allclose(R(7).T @ R(7), np.eye(d))
assert np.allclose(R(3).T @ R(1), R(1 - 3))  # transpose = turn back
assert np.isclose(np.linalg.norm(R(1000) @ q), np.linalg.norm(q))
pairs = (q[::2] + 1j * q[1::2]) * np.exp(1j * 5 * freq)  # in practice, O(d)
assert np.allclose(R(5) @ q, np.stack([pairs.real, pairs.imag], 1).ravel())
