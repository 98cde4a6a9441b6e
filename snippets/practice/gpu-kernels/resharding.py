"""Adam's state saved by eight devices, taken up by six."""

import numpy as np

rng = np.random.default_rng(0)
X, w_true = rng.normal(size=(4_000, 22)), rng.normal(size=22)
y = X @ w_true + rng.normal(size=4_000)


# --8<-- [start:show]
def shard(flat, n):
    """n equal pieces; zeros fill up the last."""
    return np.split(np.pad(flat, (0, -len(flat) % n)), n)


def reshard(pieces, length, n):
    return shard(np.concatenate(pieces)[:length], n)


def train(pieces, seen, steps, local):
    """pieces: w, m, v, each in n shards. seen: examples read so far."""
    n = len(pieces[0])
    for _ in range(steps):
        w, m, v = (np.concatenate(p)[:22] for p in pieces)  # gathered
        grad = np.zeros(22)
        for device in range(n):  # each sums over its own examples
            rows = slice(seen + device * local, seen + (device + 1) * local)
            grad += X[rows].T @ (X[rows] @ w - y[rows])
        grad, seen = grad / (n * local), seen + n * local
        m, v = 0.9 * m + 0.1 * grad, 0.99 * v + 0.01 * grad**2
        w = w - 0.05 * m / (np.sqrt(v) + 1e-8)
        pieces = [shard(flat, n) for flat in (w, m, v)]
    return pieces, seen


# --8<-- [end:show]
# --8<-- [start:run]
start = [shard(np.zeros(22), 8) for _ in range(3)]
whole, _ = train(start, 0, 60, local=6)  # 8 x 6 = 48 examples a step
saved, seen = train(start, 0, 30, local=6)
for local in 8, 6:
    pieces = [reshard(p, 22, 6) for p in saved]
    resumed, _ = train(pieces, seen, 30, local)
    wide, narrow = (np.concatenate(p[0])[:22] for p in (whole, resumed))
    gap = np.abs(wide - narrow).max()
    print(f"6 devices x {local} = {6 * local} a step: gap {gap:.3f}")
    # --8<-- [end:run]
    assert (gap < 1e-12) == (local == 8)
assert seen == 30 * 48
for n, k in ((8, 6), (6, 8), (5, 1), (1, 7), (3, 3)):
    flat = rng.normal(size=22)
    again = reshard(shard(flat, n), 22, k)
    assert len(again) == k and len({len(p) for p in again}) == 1
    assert np.array_equal(np.concatenate(again)[:22], flat)
# keeping the padding when pieces are joined would give other shards
flat = np.arange(22.0)
joined = np.concatenate(shard(flat, 8))
assert (
    len(shard(joined, 11)[0]) == 3
    and len(reshard(shard(flat, 8), 22, 11)[0]) == 2
)
# a position counted in steps of the local loader is another example
assert 30 * 6 * 6 != seen
# card
assert 512 // 64 == 8 and 512 / 48 != 512 // 48 and 48 * 10 + 32 == 512
assert 480 + 32 == 512 and 32 * 11 + 16 * 10 == 512
