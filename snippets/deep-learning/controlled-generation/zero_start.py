"""A control branch with zero connections: same output, yet it learns."""

import numpy as np


# --8<-- [start:show]
def control(X, C, W, copy, Zin, Zout):
    """X, C (n, d): input, condition; W, copy, Zin, Zout (d, d)."""
    h = np.tanh((X + C @ Zin.T) @ copy.T)
    return np.tanh(X @ W.T) + h @ Zout.T, h


def control_gradients(X, C, W, copy, Zin, Zout, Y):
    """Of sum((output - Y)**2) / 2n by copy, Zin, Zout; W is frozen.
    Test it at random matrices: at zero most of it vanishes."""
    out, h = control(X, C, W, copy, Zin, Zout)
    D = (out - Y) / len(X)
    back = (D @ Zout) * (1 - h**2)
    return back.T @ (X + C @ Zin.T), (back @ copy).T @ C, D.T @ h


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
W = rng.normal(size=(4, 4)) / 2
X, C = rng.normal(size=(2, 400, 4))
Y = np.tanh((X + C) @ W.T)  # wanted: the condition shifts the input
copy, Zin, Zout = W.copy(), np.zeros((4, 4)), np.zeros((4, 4))
seen = {}
for step in range(1001):
    gradients = control_gradients(X, C, W, copy, Zin, Zout, Y)
    if step in (0, 1, 1000):
        out = control(X, C, W, copy, Zin, Zout)[0]
        sizes = [np.abs(g).max() for g in gradients]
        print(f"step {step:4}  loss {((out - Y) ** 2).mean():.3f}", end="  ")
        print("copy {:.3f}  in {:.3f}  out {:.3f}".format(*sizes))
        seen[step] = out, sizes
    # only these three are trained, W is not
    copy, Zin, Zout = (
        p - 0.1 * g for p, g in zip((copy, Zin, Zout), gradients, strict=True)
    )
# --8<-- [end:run]
out, sizes = seen[0]
assert np.array_equal(out, np.tanh(X @ W.T))
assert sizes[0] == sizes[1] == 0 < sizes[2]
first = ((out - Y) ** 2).mean()
assert min(seen[1][1]) > 0
out = seen[1000][0]
assert 0.2 < ((out - Y) ** 2).mean() / first < 0.3  # about a quarter

# gradients against differences, at a generic point, inputs not square
P = [rng.normal(size=(4, 4)) / 2 for _ in range(3)]
grads = control_gradients(X, C, W, *P, Y)


def half(P):
    return ((control(X, C, W, *P)[0] - Y) ** 2).sum() / 2 / len(X)


for k in range(3):
    for i, j in ((0, 1), (2, 3), (3, 0)):
        ends = []
        for h in (1e-6, -1e-6):
            Q = [p.copy() for p in P]
            Q[k][i, j] += h
            ends.append(half(Q))
        assert np.isclose((ends[0] - ends[1]) / 2e-6, grads[k][i, j], 1e-4)
# all of the branch zero: no gradient ever; random Zout: start is spoilt
zero = np.zeros((4, 4))
assert not any(g.any() for g in control_gradients(X, C, W, *[zero] * 3, Y))
wild = control(X, C, W, W, zero, rng.normal(size=(4, 4)))[0]
assert np.abs(wild - np.tanh(X @ W.T)).max() > 1
# the card: y = 2 x + z w (x + u c), target 5, rate 0.1
x, c, w, z, u, seen = 1.0, 3.0, 2.0, 0.0, 0.0, []
for _ in range(2):
    e = 2 * x + z * w * (x + u * c) - 5
    seen.append((e * w * (x + u * c), e * z * (x + u * c), e * z * w * c))
    z, w, u = (p - 0.1 * g for p, g in zip((z, w, u), seen[-1], strict=True))
assert np.allclose(seen, [(-6, 0, 0), (-3.6, -1.08, -6.48)])
