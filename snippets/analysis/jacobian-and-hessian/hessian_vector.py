"""A Hessian times a vector without the Hessian."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, y = rng.normal(size=(50, 8)), rng.integers(2, size=50)


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(w):  # of the logistic loss
    return X.T @ (sigmoid(X @ w) - y)


def hessian_times(w, v):
    """H v by a central difference of gradients: two gradients."""
    h = 1e-5 / (np.linalg.norm(v) or 1)  # v = 0 gives 0
    return (gradient(w + h * v) - gradient(w - h * v)) / (2 * h)


w, v = rng.normal(size=(2, 8))
p = sigmoid(X @ w)
H = X.T @ (X * (p * (1 - p))[:, None])
print("largest difference:", f"{np.abs(hessian_times(w, v) - H @ v).max():.0e}")
exact = X.T @ (p * (1 - p) * (X @ v))  # the product, from the right
print("two products instead:", np.allclose(exact, H @ v))
u = rng.normal(size=8)
for _ in range(100):  # power iteration with products only
    u = hessian_times(w, u)
    u = u / np.linalg.norm(u)
print(f"largest eigenvalue {u @ hessian_times(w, u):.4f}", end=", ")
print(f"NumPy {np.linalg.eigvalsh(H)[-1]:.4f}")
# --8<-- [end:show]

assert np.isin(y, (0, 1)).all()


def loss(w):
    z = X @ w
    return np.sum(np.logaddexp(0, z) - y * z)


for e in np.eye(8):
    slope = (loss(w + 1e-5 * e) - loss(w - 1e-5 * e)) / 2e-5
    assert np.isclose(slope, gradient(w) @ e, atol=1e-7)
# h^2 is 1e-10 and rounding over h 1e-11: near 1e-10, whatever v's length.
for length in (1e-3, 1.0, 1e3):
    for z in length * rng.normal(size=(20, 8)):
        gap = np.linalg.norm(hessian_times(w, z) - H @ z)
        assert gap < 1e-8 * np.linalg.norm(H @ z)
assert np.allclose(exact, H @ v, rtol=1e-10)
assert not hessian_times(w, np.zeros(8)).any()
assert np.isclose(u @ H @ u, np.linalg.eigvalsh(H)[-1], rtol=1e-3)
assert np.allclose(H, H.T) and np.linalg.eigvalsh(H).min() > 0
