"""Numbers that a tiled matrix product reads from the large memory."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
A, B = rng.normal(size=(48, 60)), rng.normal(size=(60, 96))


def tiled(A, B, t):
    """A B in t x t tiles of the output, and the numbers that were read."""
    (m, k), n = A.shape, B.shape[1]
    C, read = np.zeros((m, n)), 0
    for i in range(0, m, t):
        for j in range(0, n, t):
            for s in range(0, k, t):
                a, b = A[i : i + t, s : s + t], B[s : s + t, j : j + t]
                read += a.size + b.size  # into the memory on the chip
                C[i : i + t, j : j + t] += a @ b
    return C, read


for t in 1, 4, 12, 24:
    C, read = tiled(A, B, t)
    intensity = 2 * 48 * 60 * 96 / (2 * read)  # 2 bytes a number
    print(f"tile {t:2}: {read:7,} read, {intensity:4.1f} FLOPs a byte")
    # --8<-- [end:show]
    assert np.allclose(C, A @ B, rtol=1e-10)
    assert np.isclose(intensity, t / 2)
C, read = tiled(A, B, 7)  # tiles that do not divide the sizes
assert np.allclose(C, A @ B, rtol=1e-10)
assert read == 48 * 60 * -(-96 // 7) + 60 * 96 * -(-48 // 7)
