"""Clipping in its place in the step, and what it does to the mean."""

import numpy as np


# --8<-- [start:show]
def clipped_mean(micro, counts, loss_scale, limit):
    """Clipped gradient of a large batch, and its norm before clipping.

    micro: one list of arrays per micro-batch, gradients of loss_scale times
    its mean loss; counts: its examples. None if an entry is not finite.
    """
    weights = np.array(counts) / (sum(counts) * loss_scale)
    grads = []
    for gs in zip(*micro, strict=True):  # one parameter, all micro-batches
        grads.append(np.tensordot(weights, np.stack(gs), axes=1))
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    if not np.isfinite(norm):
        return None, norm  # skip this step
    factor = min(1.0, limit / norm) if norm > 0 else 1.0
    return [factor * g for g in grads], norm


# --8<-- [end:show]
# --8<-- [start:run]
g = np.array([10.0, 1.0])
by_value = np.clip(g, -1, 1)
by_norm = g * min(1, 1 / np.linalg.norm(g))
print("by value", by_value, " by norm", by_norm.round(3))

# Nine gradients in ten are -1, one is 19: the mean is 1.
draws = np.array([-1.0] * 9 + [19.0])
print(
    "mean", draws.mean(), " mean of the clipped", np.clip(draws, -1, 1).mean()
)
# --8<-- [end:run]
assert by_value[0] == by_value[1] and np.allclose(by_norm * 101**0.5, g)
assert np.isclose(draws.mean(), 1)
assert np.isclose(np.clip(draws, -1, 1).mean(), -0.8)
turn = np.degrees(np.arccos(g @ by_value / np.linalg.norm(g) / 2**0.5))
assert np.isclose(turn, 45 - np.degrees(np.arctan(0.1)))
assert abs(turn - 39.3) < 0.05

rng = np.random.default_rng(0)
shapes = ((3, 2), (4,))
counts = [5, 3, 8]
micro = [[rng.normal(size=s) for s in shapes] for _ in counts]
scaled = [[1024 * g for g in gs] for gs in micro]
flat = np.array([np.concatenate([g.ravel() for g in gs]) for gs in micro])
mean = np.average(flat, axis=0, weights=counts)
for limit in (0.1, 100.0):
    out, norm = clipped_mean(scaled, counts, 1024, limit)
    vector = np.concatenate([g.ravel() for g in out])
    assert np.isclose(norm, np.linalg.norm(mean))
    assert np.allclose(vector, mean * min(1, limit / np.linalg.norm(mean)))
    assert [g.shape for g in out] == list(shapes)
assert not np.allclose(flat.mean(axis=0), mean)  # the counts matter
scaled[1][1] = scaled[1][1].copy()
scaled[1][1][2] = np.inf
assert clipped_mean(scaled, counts, 1024, 1.0)[0] is None
zero, norm = clipped_mean([[np.zeros(2)]], [1], 8, 1.0)
assert norm == 0 and not zero[0].any()
half = np.array([300, -400], dtype=np.float16)  # squares overflow float16
assert np.allclose(clipped_mean([[half]], [4], 1, 5.0)[0][0], [3, -4])
# Card: loss scale 2**16, true norm 0.4, limit 1.
assert min(1, 1 / (0.4 * 2**16)) / 1 * 0.4 == 2.0**-16
assert np.isclose(2.0**-16, 1.5e-5, rtol=0.02)
# Follow-up: -1 in eight of ten draws, 9 in two: mean 1, clipped at 1 -0.6.
other = np.array([-1.0] * 8 + [9.0] * 2)
assert np.isclose(other.mean(), 1) and np.isclose(
    np.clip(other, -1, 1).mean(), -0.6
)
