"""Pieces of memory that one request of a warp touches."""

import numpy as np

# --8<-- [start:show]
lane = np.arange(32)  # the threads of one warp


def sectors(index, size=32):
    """Pieces of `size` bytes that hold the 4-byte numbers x[index]."""
    return len(set(4 * np.asarray(index) // size))


requests = {
    "x[i]": lane,
    "x[i + 1]": lane + 1,
    "x[2 * i]": 2 * lane,
    "x[1000 * i]": 1_000 * lane,
    "x[0]": 0 * lane,
}
for name, index in requests.items():
    used = 4 * len(set(index)) / (32 * sectors(index))
    print(f"{name:12} {sectors(index):2} sectors, {100 * used:5.1f} % used")
# --8<-- [end:show]
assert [sectors(index) for index in requests.values()] == [4, 5, 8, 32, 1]
assert [sectors(requests[k], 128) for k in ("x[i]", "x[i + 1]")] == [1, 2]
rng = np.random.default_rng(0)
assert sectors(rng.permutation(lane)) == 4  # the order of lanes is free
for s in range(1, 20):  # by counting bytes one at a time
    touched = {b // 32 for j in lane for b in range(4 * s * j, 4 * s * j + 4)}
    assert sectors(s * lane) == len(touched) == min(32, -(-(s * 31 + 1) // 8))


# text and card: naive matmul, row-major, sizes n; one step k of one warp
def step(row, col, n=1_024, k=3):
    return sectors(row * n + k + 0 * lane), sectors(k * n + col + 0 * lane)


assert step(5, 64 + lane) == (1, 4)  # threadIdx.x chooses the column
assert step(64 + lane, 5) == (32, 1)  # threadIdx.x chooses the row
assert sum(step(64 + lane, 5)) / sum(step(5, 64 + lane)) == 6.6
# card: array of structures of 3 floats, against three arrays
assert [sectors(3 * lane + c) for c in range(3)] == [12, 12, 12]
assert len({4 * j // 32 for j in range(96)}) == 12
# card: a warp reads x[4 * i], doubles
assert len(set(8 * lane // 32)) == 8 and sectors(4 * lane) == 16
assert sectors(8 * lane) == 32 and sectors(lane + 16) == 4
