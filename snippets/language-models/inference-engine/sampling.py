"""Sampling for many requests in one step, each with its own settings."""

import numpy as np


# --8<-- [start:show]
def sample_batch(logits, temperature, penalty, top_p, counts, seeds, step):
    """One token a row. logits, counts (B, V); the other arguments (B,)."""
    # step: position of the new token; penalty: for each occurrence
    z = logits - penalty[:, None] * counts
    best = z.argmax(axis=1)
    t = np.where(temperature > 0, temperature, 1)[:, None]
    order = np.argsort(-z, axis=1, kind="stable")
    z = np.take_along_axis(z, order, axis=1) / t  # best first
    p = np.exp(z - z[:, :1])
    p /= p.sum(axis=1, keepdims=True)
    p[p.cumsum(axis=1) - p >= top_p[:, None]] = 0  # top-p > 0: one stays
    total = p.cumsum(axis=1)
    u = [
        np.random.default_rng(key).random()
        for key in zip(seeds, step, strict=True)
    ]
    # the first token whose cumulative share exceeds u
    drawn = (total <= np.array(u)[:, None] * total[:, -1:]).sum(axis=1)
    drawn = np.take_along_axis(order, drawn[:, None], axis=1)[:, 0]
    return np.where(temperature > 0, drawn, best)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
logits = rng.normal(size=(4, 6)).round(2)
counts = np.zeros((4, 6), dtype=int)
counts[1, logits[1].argmax()] = 1
temperature = np.array([0, 0, 1, 1.5])
penalty = np.array([0, 2, 0, 0.5])
top_p = np.array([1, 1, 0.5, 1])
seeds, step = np.array([1, 2, 3, 4]), np.array([0, 7, 3, 0])
rows = temperature, penalty, top_p, counts, seeds, step
together = sample_batch(logits, *rows)
alone = [
    sample_batch(logits[[i]], *(a[[i]] for a in rows))[0] for i in range(4)
]
print("together", together.tolist(), " alone", [int(a) for a in alone])
one = np.random.default_rng(3)
shared = np.random.default_rng(3)
shared.random()  # a neighbour came first
print(f"one generator for all: {one.random():.3f}, then {shared.random():.3f}")
# --8<-- [end:run]
assert together.tolist() == alone
assert together[0] == logits[0].argmax()
assert together[1] == (logits[1] - 2 * counts[1]).argmax()
assert together[1] != logits[1].argmax()
flat = np.zeros((1, 6))
for seed, t in (3, 0), (3, 1), (4, 0):  # a number for each seed and place
    u = np.random.default_rng((seed, t)).random()
    at = [np.array([v]) for v in (1.0, 0.0, 1.0)]
    got = sample_batch(flat, *at, flat, np.array([seed]), np.array([t]))
    assert got[0] == int(6 * u)
# frequencies are those of the truncated softmax, with the unsorted ids
z = np.array([0.3, 2.0, -1.0, 1.5, 0.2])
n = 6_000
for T, keep in (0.7, 1.0), (1.3, 0.8):
    p = np.exp(z / T) / np.exp(z / T).sum()
    order = np.argsort(-p)
    k = int((np.cumsum(p[order]) < keep).sum()) + 1
    q = np.zeros(5)
    q[order[:k]] = p[order[:k]] / p[order[:k]].sum()
    same = np.ones(n)
    got = sample_batch(
        np.tile(z, (n, 1)),
        T * same,
        0 * same,
        keep * same,
        np.zeros((n, 5)),
        np.arange(n),
        np.zeros(n, dtype=int),
    )
    share = np.bincount(got, minlength=5) / n
    assert (share[q == 0] == 0).all() and (q == 0).any() == (keep < 1)
    assert np.abs(share - q).max() < 4.5 * np.sqrt(0.25 / n)
