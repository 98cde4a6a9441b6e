"""Conjugate gradients against gradient descent on one SPD system."""

import numpy as np
from scipy.sparse.linalg import cg


# --8<-- [start:show]
def conjugate_gradients(A, b, tol, steps):
    """x (n,) once the updated r has ||r|| <= tol ||b||, or after steps."""
    x, r = np.zeros(len(b)), np.array(b, dtype=float)
    p, rho = r, r @ r
    stop = tol * np.sqrt(rho)
    for _ in range(steps):
        if np.sqrt(rho) <= stop:
            break
        Ap = A @ p  # the only product with A
        alpha = rho / (p @ Ap)
        x, r = x + alpha * p, r - alpha * Ap
        rho, old = r @ r, rho
        p = r + rho / old * p
    return x


rng = np.random.default_rng(0)
n, kappa = 200, 100.0
Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
A, x = Q * np.linspace(1, kappa, n) @ Q.T, rng.normal(size=n)
shrink = np.eye(n) - 2 / (1 + kappa) * A  # one descent step on the error
for k in (10, 20, 40):
    e = conjugate_gradients(A, A @ x, 0, k) - x
    f = np.linalg.matrix_power(shrink, k) @ x
    e, f = (np.sqrt(v @ A @ v / (x @ A @ x)) for v in (e, f))
    print(f"{k} steps: conjugate gradients {e:.0e}, descent {f:.0e}")
    # --8<-- [end:show]
    q = (kappa**0.5 - 1) / (kappa**0.5 + 1)
    assert e <= 2 * q**k and f <= ((kappa - 1) / (kappa + 1)) ** k

assert np.isclose(
    np.abs(np.linalg.eigvalsh(shrink)).max(), (kappa - 1) / (kappa + 1)
)  # the best fixed step

b = A @ x
K = np.linalg.qr(
    np.column_stack([np.linalg.matrix_power(A, j) @ b for j in range(4)])
)[0]
best = K @ np.linalg.solve(K.T @ A @ K, K.T @ b)  # least error in the A-norm
assert np.allclose(conjugate_gradients(A, b, 0, 4), best)
for scale in (1e-6, 1.0, 1e6):  # the stop is relative to b
    c = scale * b
    found = conjugate_gradients(A, c, 1e-8, 1000)
    assert np.linalg.norm(c - A @ found) <= 1.01e-8 * np.linalg.norm(c)
    assert np.linalg.norm(c - A @ found) > 1e-10 * np.linalg.norm(c)
assert np.allclose(cg(A, b, rtol=1e-10)[0], x)
assert not np.any(conjugate_gradients(A, np.zeros(n), 1e-8, 5))
five = Q * np.repeat([1.0, 2.0, 5.0, 20.0, 100.0], n // 5) @ Q.T
assert np.allclose(conjugate_gradients(five, five @ x, 0, 5), x)
assert not np.allclose(conjugate_gradients(five, five @ x, 0, 4), x)

k = np.ceil(np.log(2e6) / 2 * 1e4**0.5)  # the card: kappa 1e4, error 1e-6
assert k == 726 and 2 * (99 / 101) ** k <= 1e-6
assert round(k * 2e8 / 1e10) == 15  # 1.5e11 flops
