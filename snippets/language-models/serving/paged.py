"""A pool of cache blocks with reference counts: waste and copy on write."""

import numpy as np


# --8<-- [start:show]
class BlockPool:
    def __init__(self, n_blocks, size):
        self.size, self.free = size, list(range(n_blocks))
        self.users = np.zeros(n_blocks, dtype=int)

    def take(self):
        block = self.free.pop()  # IndexError: none is left
        self.users[block] = 1
        return block

    def drop(self, block):
        self.users[block] -= 1
        if self.users[block] == 0:
            self.free.append(block)

    def fork(self, table):  # a second sample of the same text
        self.users[table] += 1
        return table.copy()

    def append(self, table, length):  # room for token number `length`
        if length % self.size == 0:
            table.append(self.take())
        elif self.users[table[-1]] > 1:  # shared: copy before writing
            shared, table[-1] = table[-1], self.take()
            self.drop(shared)


# --8<-- [end:show]
# --8<-- [start:run]
pool = BlockPool(8, size=4)
a = []
for t in range(6):  # a prompt of 6 tokens: 2 blocks
    pool.append(a, t)
b = pool.fork(a)
pool.append(b, 6)  # b writes its own seventh token
print("tables", a, b, " users of the shared block", pool.users[a[0]])

lengths = np.random.default_rng(0).geometric(1 / 400, 1_000).clip(1, 2_048)
blocks = -(-lengths // 16)
print(
    f"used of 2,048 reserved: {lengths.mean() / 2_048:.2f},"
    f" of blocks of 16: {lengths.sum() / (16 * blocks.sum()):.3f}"
)
# --8<-- [end:run]
assert set(16 * blocks - lengths) == set(range(16))  # empty places
assert a[0] == b[0] and a[1] != b[1] and len(pool.free) == 5
assert pool.users[a[0]] == 2 and pool.users[a[1]] == pool.users[b[1]] == 1
before = a.copy()
pool.append(a, 6)  # no longer shared: no copy
assert a == before and len(pool.free) == 5
pool.append(a, 7)
pool.append(a, 8)
assert len(a) == 3 and len(pool.free) == 4
for block in a + b:
    pool.drop(block)
assert sorted(pool.free) == list(range(8)) and not pool.users.any()
for seed in range(3):
    n = np.random.default_rng(seed).geometric(1 / 400, 1_000).clip(1, 2_048)
    assert 0.17 < n.mean() / 2_048 < 0.22
    assert 0.97 < n.sum() / (16 * -(-n // 16)).sum() < 0.99
