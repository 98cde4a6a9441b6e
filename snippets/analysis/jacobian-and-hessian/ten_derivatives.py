"""Ten derivatives of matrix calculus, each against finite differences."""

import numpy as np

rng = np.random.default_rng(0)
A, a, x = rng.normal(size=(3, 3)), rng.normal(size=3), rng.normal(size=3)
B, b, W = rng.normal(size=(4, 3)), rng.normal(size=4), rng.normal(size=(3, 3))


# --8<-- [start:show]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


cases = {  # name: (function of x, its gradient)
    "a'x": (lambda x: a @ x, lambda x: a),
    "x'Ax": (lambda x: x @ A @ x, lambda x: (A + A.T) @ x),
    "|Bx - b|^2": (
        lambda x: np.sum((B @ x - b) ** 2),
        lambda x: 2 * B.T @ (B @ x - b),
    ),
    "|x|": (np.linalg.norm, lambda x: x / np.linalg.norm(x)),
    "log sum exp": (
        lambda x: np.log(np.exp(x).sum()),
        lambda x: np.exp(x) / np.exp(x).sum(),
    ),
    "sum log sigmoid": (
        lambda x: np.log(sigmoid(x)).sum(),
        lambda x: 1 - sigmoid(x),
    ),
}
matrix_cases = {  # functions of W, gradients of its shape
    "a'Wx": (lambda W: a @ W @ x, lambda W: np.outer(a, x)),
    "tr(AW)": (lambda W: np.trace(A @ W), lambda W: A.T),
    "|W|_F^2": (lambda W: np.sum(W**2), lambda W: 2 * W),
    "a'W^-1 x": (
        lambda W: a @ np.linalg.solve(W, x),
        lambda W: -np.outer(np.linalg.solve(W.T, a), np.linalg.solve(W, x)),
    ),
}
# --8<-- [end:show]


def numerical(f, v, h=1e-5):
    g = np.zeros_like(v)
    for i in np.ndindex(v.shape):
        up, down = v.copy(), v.copy()
        up[i] += h
        down[i] -= h
        g[i] = (f(up) - f(down)) / (2 * h)
    return g


assert len(cases) + len(matrix_cases) == 10
for f, gradient in cases.values():
    assert np.allclose(numerical(f, x), gradient(x), atol=1e-7)
for f, gradient in matrix_cases.values():
    assert gradient(W).shape == W.shape
    assert np.allclose(numerical(f, W), gradient(W), atol=1e-6)
# Neither square: a wrong order or transpose has another shape.
C, c, V = rng.normal(size=(3, 2)), rng.normal(size=2), rng.normal(size=(2, 3))
assert np.allclose(numerical(lambda V: c @ V @ x, V), np.outer(c, x), atol=1e-7)
assert np.allclose(numerical(lambda V: np.trace(C @ V), V), C.T, atol=1e-7)
assert not np.allclose(numerical(lambda x: x @ A @ x, x), 2 * A @ x)
