"""Clipping by norm keeps the direction; other ways turn the gradient."""

import math

import numpy as np


# --8<-- [start:show]
def clip_by_norm(grads, limit):
    """Scale arrays of any shapes to a joint 2-norm of at most limit > 0."""
    squares = (np.square(g, dtype=np.float64).sum() for g in grads)
    total = math.sqrt(sum(squares))
    scale = min(1.0, limit / total) if total > 0 else 1.0
    return [scale * g for g in grads]


layers = [np.array([6.0, -2.0]), np.array([[3.0]])]  # two layers, norm 7
ways = {
    "all layers": clip_by_norm(layers, 3.5),
    "each layer": [clip_by_norm([g], 3.5)[0] for g in layers],
    "by value": [np.clip(g, -3.5, 3.5) for g in layers],
}
g = np.concatenate([v.ravel() for v in layers])
for name, clipped in ways.items():
    c = np.concatenate([v.ravel() for v in clipped])
    cos = g @ c / (np.linalg.norm(g) * np.linalg.norm(c))
    turn = np.degrees(np.arccos(min(1.0, cos)))
    print(f"{name}: {np.round(c, 2)} turned {turn:.1f} degrees")
# --8<-- [end:show]

c = np.concatenate([v.ravel() for v in ways["all layers"]])
assert np.isclose(np.linalg.norm(c), 3.5)
assert np.allclose(c / np.linalg.norm(c), g / np.linalg.norm(g))
assert ways["all layers"][1].shape == (1, 1)
rng = np.random.default_rng(0)
for _ in range(200):  # the nearest point of the ball
    other = rng.normal(size=3)
    other *= 3.5 / np.linalg.norm(other)
    assert np.linalg.norm(g - c) <= np.linalg.norm(g - other)
small = [0.1 * v for v in layers]  # within the limit: left alone
for a, b in zip(clip_by_norm(small, 3.5), small, strict=True):
    assert np.array_equal(a, b)
turned = np.concatenate([v.ravel() for v in ways["each layer"]])
by_hand = (3.5 * np.sqrt(40) + 9) / (7 * np.sqrt(3.5**2 + 9))
assert np.isclose(g @ turned / (7 * np.linalg.norm(turned)), by_hand)
assert abs(np.degrees(np.arccos(by_hand)) - 15) < 0.5
by_value = np.concatenate([v.ravel() for v in ways["by value"]])
assert np.array_equal(by_value, [3.5, -2, 3])
by_hand = 34 / (7 * np.sqrt(25.25))  # 6 * 3.5 + 2 * 2 + 3 * 3 = 34
assert np.isclose(turn, np.degrees(np.arccos(by_hand)))
assert np.array_equal(by_value, np.sign(g) * np.minimum(np.abs(g), 3.5))
for _ in range(200):  # the nearest point of the cube
    other = rng.uniform(-3.5, 3.5, size=3)
    assert np.linalg.norm(g - by_value) <= np.linalg.norm(g - other)
half = clip_by_norm([np.array([300, -400], dtype=np.float16)], 5.0)[0]
assert half.dtype == np.float16 and np.array_equal(half, [3, -4])
whole = clip_by_norm([np.array([3 * 10**9, -4 * 10**9], dtype=np.int64)], 5.0)
assert np.allclose(whole[0], [3, -4])
with np.errstate(all="raise"):  # no division by zero
    assert np.array_equal(clip_by_norm([np.zeros(2)], 1)[0], np.zeros(2))
