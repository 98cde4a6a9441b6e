"""A history pooled for the candidate: normalised and not."""

import numpy as np


# --8<-- [start:show]
def pool(q, H, how):
    """Vector (k,) of a history H (T, k) for a candidate q (k,)."""
    z = H @ q
    if how == "mean":
        a = np.full(len(H), 1 / len(H))
    elif how == "softmax":
        a = np.exp(z - z.max())
        a /= a.sum()
    else:  # each weight by itself, between 0 and 1
        a = 1 / (1 + np.exp(-z))
    return a @ H


camera, boot = np.array([3.0, -3.0]), np.array([-3.0, 3.0])
one = np.array([camera] + [boot] * 3)
many = np.array([camera] * 4 + [boot] * 12)  # four times the history
print("candidate camera, scores of one history and of four times it")
for how in ("mean", "softmax", "sigmoid"):
    s = [camera @ pool(camera, H, how) for H in (one, many)]
    print(f"{how:8} {s[0]:7.2f} {s[1]:7.2f}")
# --8<-- [end:show]

for how, factor in (("mean", 1), ("softmax", 1), ("sigmoid", 4)):
    assert np.allclose(pool(camera, many, how), factor * pool(camera, one, how))
    order = np.random.default_rng(0).permutation(16)
    assert np.allclose(pool(camera, many[order], how), pool(camera, many, how))
assert (
    camera @ pool(camera, one, "mean")
    < 0
    < camera @ pool(camera, one, "softmax")
)
sigma = 1 / (1 + np.exp(-18.0))
by_hand = sigma * camera + 3 * (1 - sigma) * boot
assert np.allclose(pool(camera, one, "sigmoid"), by_hand)
# the card: candidate (1, 0), history (2, 0), (0, 5), (0, 5)
q, H = np.array([1.0, 0]), np.array([[2.0, 0], [0, 5], [0, 5]])
assert np.allclose(pool(q, H, "mean"), [2 / 3, 10 / 3])
e = np.exp(2)
assert np.allclose(pool(q, H, "softmax"), np.array([2 * e, 10]) / (e + 2))
assert np.allclose(pool(q, H, "softmax"), [1.57, 1.07], atol=5e-3)
# each sigmoid weight by itself; the softmax of large scores is finite
half = 1 / (1 + np.exp(-2))
assert np.allclose(pool(q, H, "sigmoid"), [2 * half, 5])
assert np.allclose(pool(1e3 * q, H, "softmax"), [2, 0])
# long histories: multiplications for the scores of 300 candidates
assert 300 * 10_000 * 64 == 192 * 10**6 and 300 * 100 * 64 == 1_920_000
# a random plane separates two vectors with probability angle / pi, so
# three bits agree with (1 - angle / pi)^3: at 60 and at 90 degrees
planes = np.random.default_rng(1).normal(size=(200_000, 3, 2))
for degrees, share in ((60, 8 / 27), (90, 1 / 8)):
    angle = np.deg2rad(degrees)
    a, b = np.array([1, 0]), np.array([np.cos(angle), np.sin(angle)])
    agree = np.mean(((planes @ a > 0) == (planes @ b > 0)).all(axis=1))
    error = np.sqrt(share * (1 - share) / 200_000)
    assert abs(agree - share) < 4 * error, (degrees, agree)
