"""A tiled matrix product, thread by thread; yield is the barrier."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def matmul(bx, by, tx, ty, A, B, C, As, Bs):
    """One thread's program: C[row, col], with t x t tiles As, Bs."""
    (m, K), n, t = A.shape, B.shape[1], len(As)
    row, col, total = by * t + ty, bx * t + tx, 0.0
    for s in range(0, K, t):
        inside = row < m and s + tx < K
        As[ty, tx] = load(A, row, s + tx) if inside else 0
        inside = s + ty < K and col < n
        Bs[ty, tx] = load(B, s + ty, col) if inside else 0
        yield  # __syncthreads(): both tiles are full
        for k in range(t):
            total += As[ty, k] * Bs[k, tx]
        yield  # __syncthreads(): nobody needs them any more
    if row < m and col < n:
        C[row, col] = total


# --8<-- [end:show]
# --8<-- [start:run]
def load(X, i, j):
    loads.append((i, j))
    return X[i, j]


def launch(program, A, B, t):
    """All blocks, one after another; all threads, barrier by barrier."""
    C = np.full((len(A), B.shape[1]), np.nan)
    for by, bx in product(range(-(-len(A) // t)), range(-(-B.shape[1] // t))):
        As, Bs = np.full((2, t, t), np.nan)
        threads = [
            program(bx, by, tx, ty, A, B, C, As, Bs)
            for ty, tx in product(range(t), repeat=2)
        ]
        while threads:  # each runs on to its next barrier
            threads = [th for th in threads if next(th, "end") != "end"]
    return C


rng = np.random.default_rng(0)
A, B = rng.normal(size=(20, 36)), rng.normal(size=(36, 28))
for t in 1, 4, 8:
    loads = []
    error = np.abs(launch(matmul, A, B, t) - A @ B).max()
    print(f"tile {t}: {len(loads):6,} loads, right: {error < 1e-12}")
    # --8<-- [end:run]
    m, K, n = 20, 36, 28
    assert error < 1e-12
    assert len(loads) == m * K * -(-n // t) + K * n * -(-m // t)
    if t == 4:  # 4 divides all sizes
        assert len(loads) == 2 * m * n * K / t


def without(barrier):
    """The program with one of its two barriers taken out."""

    def program(*args):
        for count, stop in enumerate(matmul(*args)):
            if count % 2 != barrier:
                yield stop

    return program


for barrier in 0, 1:
    wrong = launch(without(barrier), A, B, 4)
    assert not np.allclose(wrong, A @ B, equal_nan=True)


def early(bx, by, tx, ty, A, B, *rest):
    """Threads outside the result return at once."""
    t = len(rest[1])
    if by * t + ty < len(A) and bx * t + tx < B.shape[1]:
        yield from matmul(bx, by, tx, ty, A, B, *rest)


assert np.isnan(launch(early, A, B, 8)).any()
assert np.allclose(launch(early, A, B, 4), A @ B)  # no edge tiles
# with one tile in the sum the second barrier is not needed
short = launch(without(1), A[:, :4], B[:4], 4)
assert np.allclose(short, A[:, :4] @ B[:4])
assert np.isnan(launch(without(0), A[:, :4], B[:4], 4)).any()
assert np.isnan(launch(without(0), A, B, 4)).any()  # tiles not yet filled
assert not np.isnan(launch(without(1), A, B, 4)).any()


def doubled(bx, by, tx, ty, A, B, C, As, Bs):
    """Two pairs of tiles in turn: one barrier a step suffices."""
    (m, K), n, t = A.shape, B.shape[1], len(As) // 2
    row, col, total = by * t + ty, bx * t + tx, 0.0
    for turn, s in enumerate(range(0, K, t)):
        o = turn % 2 * t
        inside = row < m and s + tx < K
        As[o + ty, o + tx] = load(A, row, s + tx) if inside else 0
        inside = s + ty < K and col < n
        Bs[o + ty, o + tx] = load(B, s + ty, col) if inside else 0
        yield
        for k in range(t):
            total += As[o + ty, o + k] * Bs[o + k, o + tx]
    if row < m and col < n:
        C[row, col] = total


C = np.full((20, 28), np.nan)
for by, bx in product(range(5), range(7)):
    As, Bs = np.full((2, 8, 8), np.nan)
    threads = [
        doubled(bx, by, tx, ty, A, B, C, As, Bs)
        for ty, tx in product(range(4), repeat=2)
    ]
    while threads:
        threads = [th for th in threads if next(th, "end") != "end"]
assert np.allclose(C, A @ B)
# card: sizes 1,024, tiles of 32
assert 2 * 1024**3 == 2_147_483_648 and 2 * 1024**3 // 32 == 67_108_864
assert 2 * 32 * 32 * 4 == 8_192
