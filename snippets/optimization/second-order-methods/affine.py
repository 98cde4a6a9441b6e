"""New units change gradient descent, not Newton's method."""

import numpy as np


# --8<-- [start:show]
def gradient(w):  # of exp(x + 2y) + exp(x - y) + exp(-x)
    a, b, c = np.exp([w[0] + 2 * w[1], w[0] - w[1], -w[0]])
    return np.array([a + b - c, 2 * a - b])


def hessian(w):
    a, b, c = np.exp([w[0] + 2 * w[1], w[0] - w[1], -w[0]])
    return np.array([[a + b + c, 2 * a - b], [2 * a - b, 4 * a + b]])


A = np.array([[10.0, 3.0], [0.0, 0.5]])  # w = A u: other units, mixed axes
w = np.array([0.5, -0.4])
u = np.linalg.solve(A, w)
g, H = A.T @ gradient(w), A.T @ hessian(w) @ A  # derivatives by u
newton_w = w - np.linalg.solve(hessian(w), gradient(w))
newton_u = A @ (u - np.linalg.solve(H, g))
descent_w, descent_u = w - 0.1 * gradient(w), A @ (u - 0.1 * g)
print("Newton: ", newton_w.round(3), newton_u.round(3))
print("descent:", descent_w.round(3), descent_u.round(3))
# --8<-- [end:show]


def f(w):
    return np.exp([w[0] + 2 * w[1], w[0] - w[1], -w[0]]).sum()


h = 1e-5
for i, e in enumerate(h * np.eye(2)):
    by_u = (f(A @ (u + e)) - f(A @ (u - e))) / (2 * h)
    assert np.isclose(by_u, g[i], rtol=1e-6)
    change = A.T @ (gradient(A @ (u + e)) - gradient(A @ (u - e)))
    assert np.allclose(change / (2 * h), H[i], rtol=1e-6)
    assert np.isclose((f(w + e) - f(w - e)) / (2 * h), gradient(w)[i])
assert np.allclose(newton_w, newton_u)
assert np.allclose(w - descent_w, 0.1 * gradient(w))
assert not np.allclose(descent_w, descent_u)
assert np.allclose(descent_u, w - 0.1 * A @ A.T @ gradient(w))
