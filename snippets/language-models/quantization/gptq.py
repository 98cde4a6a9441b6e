"""GPTQ on one layer, and AWQ's scales, against rounding to nearest."""

import numpy as np


# --8<-- [start:show]
def gptq(W, X, scales, top, damp=0.01):
    """Integers (d, m) for W (d, m), inputs X (n, d), scales (m,)."""
    H = X.T @ X
    H = H + damp * np.mean(np.diag(H)) * np.eye(len(H))  # invertible
    U = np.linalg.cholesky(np.linalg.inv(H)).T  # inv(H) = U.T @ U
    W, q = W.copy(), np.zeros(W.shape, dtype=np.int64)
    for i in range(len(W)):
        q[i] = np.clip(np.round(W[i] / scales), -top, top)
        error = (W[i] - scales * q[i]) / U[i, i]
        W[i + 1 :] -= np.outer(U[i, i + 1 :], error)  # later rows mend it
    return q


# --8<-- [end:show]
# --8<-- [start:awq]
def column_grid(W, top):
    s = np.abs(W).max(axis=0) / top
    s += s == 0
    return s, s * np.round(W / s)


def awq(W, X, top):
    """Restored weights (d, m); best power of the inputs' mean size."""
    a = np.abs(X).mean(axis=0)[:, None]
    a += a == 0  # inputs that are always zero
    best = np.inf
    for alpha in np.linspace(0, 1, 11):
        W_hat = column_grid(a**alpha * W, top)[1] / a**alpha
        loss = np.sum((X @ W_hat - X @ W) ** 2)
        if loss < best:
            best, kept = loss, W_hat
    return kept


# --8<-- [end:awq]


def layer(seed, n=2048, d=64, m=32):
    """Correlated inputs, a few of them large; half of them held out."""
    rng = np.random.default_rng(seed)
    mix = rng.normal(size=(16, d))
    X = rng.normal(size=(n, 16)) @ mix / 4 + 0.3 * rng.normal(size=(n, d))
    X[:, :4] *= 8
    return X[: n // 2], X[n // 2 :], rng.normal(size=(d, m))


# --8<-- [start:run]
def compare(seed, top=7):
    X, X_new, W = layer(seed)  # inputs correlated, four of 64 large
    scales, nearest = column_grid(W, top)
    for W_hat in (nearest, awq(W, X, top), scales * gptq(W, X, scales, top)):
        out = np.linalg.norm(X_new @ (W_hat - W)) / np.linalg.norm(X_new @ W)
        yield out, np.linalg.norm(W_hat - W) / np.linalg.norm(W)


print("seed   error of new outputs          error of weights")
print("       nearest  AWQ    GPTQ          nearest  AWQ    GPTQ")
for seed in range(3):
    out, weight = np.transpose(list(compare(seed)))
    row = "    ".join(f"{e:.3f}" for e in out)
    print(f"{seed}      {row}", end="         ")
    print("    ".join(f"{e:.3f}" for e in weight))
# --8<-- [end:run]

for seed in range(3):
    out, weight = np.transpose(list(compare(seed)))
    assert out[2] < out[1] < 0.9 * out[0]
    assert weight[0] < weight[1] and weight[0] < weight[2]
    # A grid with step s errs by s / sqrt(12); weights have variance 1.
    W = layer(seed)[2]
    step = np.sqrt(np.mean((np.abs(W).max(axis=0) / 7) ** 2))
    assert np.isclose(weight[0], step / np.sqrt(12), rtol=0.1)

# Each update is the best that the later rows can do: least squares.
X, _, W = layer(5, n=80, d=6, m=3)
scales = column_grid(W, 7)[0]
q = gptq(W, X, scales, 7, damp=0)
for j in range(3):
    w = W[:, j].copy()
    for i in range(6):
        assert q[i, j] == np.clip(np.round(w[i] / scales[j]), -7, 7)
        gap = X[:, i] * (w[i] - scales[j] * q[i, j])
        w[i + 1 :] += np.linalg.lstsq(X[:, i + 1 :], gap, rcond=None)[0]

# Damping is the same as further inputs of equal size; it allows n < d.
few = layer(6, n=8, d=6, m=3)[0]
small = np.sqrt(0.01 * np.mean(np.sum(few**2, axis=0)))
more = np.vstack([few, small * np.eye(6)])
damped = gptq(W, few, scales, 7)
assert len(few) < 6 and np.array_equal(damped, gptq(W, more, scales, 7, damp=0))

# Too small scales: the integers end at top.
assert np.abs(gptq(W, X, scales / 2, 7)).max() == 7
# AWQ looks at the mean, so equal means make it rounding to nearest.
rare = np.zeros((50, 6))
rare[:, :3] = np.random.default_rng(1).choice([-1, 1], size=(50, 3))
rare[:3, 3:] = 50 * np.eye(3)
assert np.array_equal(awq(W, rare, 7), column_grid(W, 7)[1])
# A dead input does not stop it, and takes no part.
X_dead, W_dead = (
    np.hstack([X, np.zeros((len(X), 1))]),
    np.vstack([W, W[:1] / 99]),
)
assert np.allclose(awq(W_dead, X_dead, 7)[:6], awq(W, X, 7))

# Uncorrelated inputs: nothing to mend, GPTQ is rounding to nearest.
Q = np.linalg.qr(np.random.default_rng(0).normal(size=(50, 6)))[0]
Q = Q * np.arange(1, 7)
assert np.array_equal(gptq(W, Q, scales, 7), np.round(W / scales))
# The text: equal inputs, weights 0.4, grid of integers.
both = np.ones((10, 1)) * [1, 1]
w = np.array([[0.4], [0.4]])
assert gptq(w, both, np.ones(1), 7, 1e-9).ravel().tolist() == [0, 1]
# The card: weights 1.4, 0.3; H = [[2, 1], [1, 1]].
X = np.array([[1.0, 0], [1, 1]])
H = X.T @ X
assert np.array_equal(H, [[2, 1], [1, 1]])
w = np.array([[1.4], [0.3]])
assert np.round(w).ravel().tolist() == [1, 0]
q = gptq(w, X, np.ones(1), 7, 0)
assert q.ravel().tolist() == [1, 1]
assert np.isclose(0.3 + 0.4 * H[1, 0] / H[1, 1], 0.7)
for v, loss in ((q, 0.25), (np.round(w), 0.65)):
    assert np.isclose(np.sum((X @ (v - w)) ** 2), loss)
