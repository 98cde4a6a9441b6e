"""Threads, blocks and warps; what a branch costs a warp."""

import numpy as np

# --8<-- [start:show]
n, block_dim = 1_000, 256
x, y = np.arange(n) / 10, np.full(n, np.nan)


def kernel(block_idx, thread_idx):
    i = block_idx * block_dim + thread_idx  # as in CUDA
    if i < n:  # the last block is longer than the data
        y[i] = 2 * x[i]


grid_dim = -(-n // block_dim)  # rounded up
for block_idx in range(grid_dim):
    for thread_idx in range(block_dim):
        kernel(block_idx, thread_idx)


def issued(condition, yes=30, no=10):
    """Instructions per warp: it runs each branch that a thread takes."""
    warps = condition.reshape(-1, 32)
    return yes * warps.any(1) + no * (~warps).any(1)


i = np.arange(grid_dim * block_dim)
print(f"{grid_dim} blocks, {i.size // 32} warps, {(i >= n).sum()} idle threads")
print("even threads take it:", issued(i % 2 == 0).mean(), "instructions a warp")
print("even warps take it:  ", issued(i // 32 % 2 == 0).mean())
# --8<-- [end:show]
assert np.array_equal(y, 2 * x)  # none forgotten, none beyond the end
assert (grid_dim - 1) * block_dim < n <= grid_dim * block_dim
assert set(issued(i % 2 == 0)) == {40} and set(issued(i // 32 % 2 == 0)) == {
    10,
    30,
}
# the same number of threads takes the branch in both
assert (i % 2 == 0).sum() == (i // 32 % 2 == 0).sum()
# the bound divides one warp only: 1,000 = 31 * 32 + 8
assert [
    w for w in range(32) if 0 < (i[32 * w : 32 * w + 32] < n).sum() < 32
] == [31]
some = np.arange(128) < 40  # the first warp, and 8 threads of the second
assert issued(some).tolist() == [30, 40, 10, 10]
assert set(issued(np.zeros(64, bool))) == {10}
