"""Cross layers: what they multiply, and their degree."""

import numpy as np


# --8<-- [start:show]
def cross(x0, x, W, b):
    """A cross layer: x0, x (m, d), W (d, d), b (d,); returns (m, d)."""
    return x0 * (x @ W.T + b) + x


x0 = np.array([[2.0, 3.0]])
W = np.array([[0, 1], [1, 0.0]])
first = cross(x0, x0, W, np.zeros(2))
second = cross(x0, first, W, np.zeros(2))
print("x0          ", x0[0])
print("one layer   ", first[0], " 2 + 2*3 and 3 + 3*2")
print("two layers  ", second[0], "8 + 2*9 and 9 + 3*8")
t = np.arange(6.0)[:, None]  # along a line, differences show the degree
out = cross(t * x0, cross(t * x0, t * x0, W, 0), W, 0)
print("differences of order 3, 4:", np.diff(out[:, 0], 3)[0], end=", ")
print(np.diff(out[:, 0], 4)[0])
# --8<-- [end:show]

rng = np.random.default_rng(0)
d = 5
x0 = rng.normal(size=(3, d))
Ws, bs = rng.normal(size=(4, d, d)), rng.normal(size=(4, d))
slow = x0.copy()
fast = x0.copy()
for depth, (W, b) in enumerate(zip(Ws, bs, strict=True), start=1):
    slow = np.array(
        [
            [r0[i] * (W[i] @ r + b[i]) + r[i] for i in range(d)]
            for r0, r in zip(x0, slow, strict=True)
        ]
    )
    fast = cross(x0, fast, W, b)
    assert np.allclose(slow, fast)
    # the degree is depth + 1, no less and no more
    t = np.arange(depth + 4.0)[:, None]
    line = y = t * x0[0]
    for V, c in zip(Ws[:depth], bs[:depth], strict=True):
        y = cross(line, y, V, c)
    size = np.abs(y).max()
    assert np.all(np.abs(np.diff(y, depth + 1, axis=0)[0]) > 1e-3)
    assert np.all(np.abs(np.diff(y, depth + 2, axis=0)) < 1e-9 * size)
# DCN of 2017 has a vector: the matrix 1 w'; then every output is x0 * number
w = rng.normal(size=d)
rank_one = cross(x0, x0, np.outer(np.ones(d), w), np.zeros(d))
assert np.allclose(rank_one, x0 * (x0 @ w)[:, None] + x0)
# the card: x0 = (1, 2), W = [[0, 3], [1, 0]], b = 0
c = np.array([[1.0, 2.0]])
W = np.array([[0, 3], [1, 0.0]])
one = cross(c, c, W, 0)
assert one.tolist() == [[7, 4]]
assert cross(c, one, W, 0).tolist() == [[19, 18]]
