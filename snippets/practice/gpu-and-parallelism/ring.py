"""A ring all-reduce, simulated, with what each device sends."""

import numpy as np


# --8<-- [start:show]
def ring_all_reduce(parts):
    """Sum of n vectors, for every device; numbers each of them sent."""
    n = len(parts)
    held = [np.array_split(np.array(p, dtype=float), n) for p in parts]
    sent = [0] * n
    for step in range(2 * n - 2):
        for r in range(n):  # each sends a chunk to its right neighbour
            c = (r - step) % n
            chunk, right = held[r][c], held[(r + 1) % n]
            right[c] = right[c] + chunk if step < n - 1 else chunk
            sent[r] += len(chunk)
    return [np.concatenate(h) for h in held], sent


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
parts = rng.normal(size=(4, 12))
sums, sent = ring_all_reduce(parts)
print([bool(np.allclose(s, parts.sum(axis=0))) for s in sums], sent)

delay, bandwidth = 5e-6, 50e9  # seconds a message, byte/s of a link


def ring_seconds(n, size):
    return 2 * (n - 1) * (delay + size / n / bandwidth)


for size in 8_192, 13.48e9:
    times = [1e3 * ring_seconds(n, size) for n in (2, 8, 64)]
    print(f"{size:14,.0f} bytes:", *(f"{t:8.3f} ms" for t in times))
# --8<-- [end:run]
for n, size in ((1, 5), (2, 5), (3, 7), (5, 3), (8, 64)):
    parts = rng.normal(size=(n, size))
    sums, sent = ring_all_reduce(list(parts))
    assert len(sums) == n
    assert all(np.allclose(s, parts.sum(axis=0), rtol=1e-10) for s in sums)
    assert all(np.array_equal(s, sums[0]) for s in sums)  # the same bits
    assert sum(sent) == 2 * (n - 1) * size
    if size % n == 0:
        assert set(sent) == {2 * (n - 1) * size // n}
given = [np.array([1, 2]), np.array([3, 4])]
ring_all_reduce(given)
assert np.array_equal(given[0], [1, 2])  # inputs stay
assert ring_seconds(64, 8_192) > 20 * ring_seconds(2, 8_192)
assert 1.9 < ring_seconds(64, 13.48e9) / ring_seconds(2, 13.48e9) < 2
# whole vectors passed round, as the card's wrong answer does
assert np.isclose((64 - 1) / (2 * 63 / 64), 64 / 2)
# follow-up: one root gathers and sends back
assert 2 * 63 * 13.48e9 / 50e9 > 60 * ring_seconds(64, 13.48e9)


def ring_attention(Q, K, V, own):
    """Causal attention (T, k); device r holds the rows own[r]. Work by step."""
    n, out, work = len(own), np.empty_like(V), []
    state = [(np.full(len(o), -np.inf), np.zeros(len(o)), 0) for o in own]
    for step in range(n):
        pairs = []
        for r in range(n):
            q, k = own[r], own[(r - step) % n]  # keys came from the left
            s = np.where(q[:, None] >= k, Q[q] @ K[k].T, -np.inf)
            m, z, o = state[r]
            top = np.maximum(m, s.max(axis=1))
            safe = np.where(np.isfinite(top), top, 0)
            p, old = np.exp(s - safe[:, None]), np.exp(m - safe)
            o = o * old[:, None] + p @ V[k]
            state[r] = top, z * old + p.sum(axis=1), o
            pairs.append(int((q[:, None] >= k).sum()))
        work.append(pairs)
    for r, (_, z, o) in enumerate(state):
        out[own[r]] = o / z[:, None]
    return out, np.array(work)


# eight blocks on four devices, first blocks of one row each
eight = np.arange(8)
in_turn = [eight[2 * r : 2 * r + 2] for r in range(4)]
zig_zag = [eight[[r, 7 - r]] for r in range(4)]
Q, K, V = rng.normal(size=(3, 8, 5))
S = np.where(eight[:, None] >= eight, Q @ K.T, -np.inf)
P = np.exp(S - S.max(axis=1, keepdims=True))
whole = P @ V / P.sum(axis=1, keepdims=True)
for own, total, slowest in (
    (in_turn, [3, 7, 11, 15], [3, 4, 4, 4]),
    (zig_zag, [9, 9, 9, 9], [3, 2, 2, 2]),
):
    out, work = ring_attention(Q, K, V, own)
    assert np.allclose(out, whole, rtol=1e-10)
    assert list(work.sum(axis=0)) == total
    assert list(work.max(axis=1)) == slowest
# numbers that a device sends forward, in units of tokens times width
for n in (2, 4, 8):
    ring = (n - 1) * 2 / n  # keys and values, n - 1 times
    ulysses = 4 * (n - 1) / n**2  # q, k, v and output, all to all
    assert np.isclose(ring / ulysses, n / 2)
assert (3 * 2 / 4, 4 * 3 / 16) == (1.5, 0.75)
# few key heads: 4 for 32 queries on 8 devices, each copied to two devices
n, heads, keys = 8, 32, 4
ring = (n - 1) / n * 2 * keys / heads
ulysses = (n - 1) / n**2 * (2 + 2 * n / heads)  # one key head a device
assert ring < ulysses < (n - 1) / n**2 * 4
