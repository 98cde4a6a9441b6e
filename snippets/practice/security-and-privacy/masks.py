"""Pairwise masks that cancel in the sum, also when a client drops out."""

import numpy as np

# --8<-- [start:show]
M = 2**32


def stream(seed, n):
    """Stands in for a cryptographic generator."""
    return np.random.default_rng(seed).integers(0, M, n, dtype=np.int64)


def masked(x, me, seeds):
    """Integers x (n,) modulo M; seeds[j] is shared by me and client j."""
    out = np.array(x, dtype=np.int64) % M
    for j, seed in seeds.items():
        mask = stream(seed, len(out))
        out = (out + mask if me < j else out - mask) % M
    return out


# --8<-- [end:show]


# --8<-- [start:run]
updates = {1: [3, -1], 2: [10, 4], 3: [-5, 7]}
agreed = {(1, 2): 11, (1, 3): 12, (2, 3): 13}  # by key exchange


def seeds(i):
    others = (j for j in updates if j != i)
    return {j: agreed[min(i, j), max(i, j)] for j in others}


sent = {i: masked(x, i, seeds(i)) for i, x in updates.items()}


def signed(x):
    return (x + M // 2) % M - M // 2


print("client 2 sends:", sent[2])
print("sum of three:  ", signed(sum(sent.values()) % M))
left = (sent[1] + sent[2]) % M  # client 3 is gone
print("sum without 3: ", signed(left))
for i in (1, 2):  # reveals its seed with 3, and the server takes it off
    left = (left - masked([0, 0], i, {3: agreed[i, 3]})) % M
print("masks removed: ", signed(left))
# --8<-- [end:run]
assert np.array_equal(signed(sum(sent.values()) % M), [8, 10])
assert np.array_equal(signed(left), [13, 3])
assert not np.array_equal(signed((sent[1] + sent[2]) % M), [13, 3])
# many clients, one after another gone; and one masked value is uniform
rng = np.random.default_rng(0)
for n in (2, 5, 9):
    names = [int(i) for i in rng.permutation(50)[:n]]
    x = {i: rng.integers(-1000, 1000, 4) for i in names}
    key = {
        (i, j): int(rng.integers(2**31)) for i in names for j in names if i < j
    }
    mine = {
        i: {j: key[min(i, j), max(i, j)] for j in names if j != i}
        for i in names
    }
    total = sum(masked(x[i], i, mine[i]) for i in names) % M
    assert np.array_equal(signed(total), sum(x.values()))
one = np.array([masked([3], 1, {2: s})[0] for s in range(4_000)]) / M
assert abs(np.sort(one) - (np.arange(4_000) + 0.5) / 4_000).max() < 0.03
# the card, modulo 100: x = 7, 20, 5; masks 60 (1, 2), 83 (1, 3), 45 (2, 3)
c = [(7 + 60 + 83) % 100, (20 - 60 + 45) % 100, (5 - 83 - 45) % 100]
assert c == [50, 5, 77] and sum(c) % 100 == 32 == 7 + 20 + 5
assert (c[0] + c[1]) % 100 == 55 and (55 - 83 - 45) % 100 == 27
