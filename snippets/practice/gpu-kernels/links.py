"""Ring, tree and two-level all-reduce, by delay and bandwidth."""

import numpy as np

# --8<-- [start:show]
fast, slow = (3e-6, 300e9), (10e-6, 50e9)  # delay s, bytes a second


def half_ring(S, n, link):  # a reduce-scatter, or an all-gather
    return (n - 1) * (link[0] + S / (n * link[1]))


def ring(S, n=64):
    return 2 * half_ring(S, n, slow)  # paced by its slowest link


def tree(S, n=64):  # a sum up to the root, then back; not pipelined
    return 2 * np.log2(n) * (slow[0] + S / slow[1])


def two_level(S, n=64, node=8):
    within = 2 * half_ring(S, node, fast)
    return within + 2 * half_ring(S / node, n // node, slow)


print("bytes       ring      tree  two levels   (ms, 64 devices)")
for S in 1e4, 1e6, 1e8, 1e10:
    times = [1e3 * f(S) for f in (ring, tree, two_level)]
    print(f"{S:.0e} {times[0]:8.2f} {times[1]:9.2f} {times[2]:11.2f}")
# --8<-- [end:show]
assert tree(1e4) < two_level(1e4) < ring(1e4)
for S in (1e6, 1e8, 1e10):
    assert two_level(S) < min(ring(S), tree(S))
assert tree(1e6) < ring(1e6) and ring(1e8) < tree(1e8)
# up to 1 MB the delays decide: 126 messages in turn, or 14 + 14
for S in 1e4, 1e6:
    assert 126 * slow[0] > 0.9 * ring(S)
    assert 14 * (fast[0] + slow[0]) > 0.9 * two_level(S)
assert 126 * slow[0] < 0.3 * ring(1e8)
# bytes through a port: the ring's one of a node, two levels' eight
assert np.isclose(2 * 1e9 * 63 / 64 / (2 * 1e9 / 8 * 7 / 8), 9)
# crossover of ring and tree: 2(n-1)(a + S/(nb)) = 2 log n (a + S/b)
n, (a, b) = 64, slow
S = a * (n - 1 - 6) * b / (6 - (n - 1) / n)
assert np.isclose(ring(S), tree(S), rtol=1e-12) and 5e6 < S < 6e6


# the two-level sum is the sum: done on arrays
v = np.random.default_rng(0).integers(0, 99, size=(8, 8, 64))  # node, device
parts = v.sum(1).reshape(8, 8, 8)  # after reduce-scatter: node, owner, chunk
assert np.array_equal(parts.sum(0).ravel(), v.sum((0, 1)))
