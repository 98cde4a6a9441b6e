"""The BFGS update: an inverse Hessian learned from gradients."""

import numpy as np


# --8<-- [start:show]
def bfgs_update(B, s, y):
    """New inverse Hessian (d, d) from a step s and its gradient change y."""
    rho = 1 / (y @ s)  # must be positive
    V = np.eye(len(s)) - rho * np.outer(y, s)
    return V.T @ B @ V + rho * np.outer(s, s)


H = np.array([[20.0, 6.0, 1.0], [6.0, 5.0, 2.0], [1.0, 2.0, 1.5]])
b = np.array([1.0, -2.0, 3.0])  # minimise w'Hw / 2 - b'w
w, B = np.zeros(3), np.eye(3)
for t in range(3):
    g = H @ w - b
    step = -B @ g
    a = -(g @ step) / (step @ H @ step)  # exact line search
    w = w + a * step
    B = bfgs_update(B, a * step, H @ (a * step))
    print(f"step {t + 1}: gradient {np.linalg.norm(H @ w - b):.1e}", end="")
    print(f", B against inverse {np.abs(B - np.linalg.inv(H)).max():.1e}")
# --8<-- [end:show]

assert np.allclose(H @ w, b) and np.allclose(B, np.linalg.inv(H))
rng = np.random.default_rng(0)
for _ in range(20):
    M, s, y = rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)
    B, y = M @ M.T + np.eye(4), y * np.sign(y @ s)
    new = bfgs_update(B, s, y)
    assert np.allclose(new @ y, s)  # the secant condition
    assert np.allclose(new, new.T) and np.linalg.eigvalsh(new)[0] > 0
