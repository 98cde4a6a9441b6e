"""Conjugate gradients against gradient descent on one SPD system."""

import numpy as np
from scipy.sparse.linalg import cg


def conjugate_gradients(A, b, steps):
    x, r = np.zeros_like(b), b.copy()
    p, rho = r.copy(), r @ r
    for _ in range(steps):
        Ap = A @ p  # the only product with A
        alpha = rho / (p @ Ap)
        x, r = x + alpha * p, r - alpha * Ap
        rho, old = r @ r, rho
        p = r + rho / old * p
    return x


rng = np.random.default_rng(0)
n, kappa = 200, 100.0
Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
A = Q * np.linspace(1, kappa, n) @ Q.T
x = rng.normal(size=n)
shrink = np.eye(n) - 2 / (1 + kappa) * A  # GD error per step, best fixed eta
print("steps  CG error  bound    GD error   (A-norm, relative)")
for k in (10, 20, 40):
    descent = np.linalg.matrix_power(shrink, k) @ x
    e = [x - conjugate_gradients(A, A @ x, k), descent]
    e = [np.sqrt(v @ A @ v / (x @ A @ x)) for v in e]
    bound = 2 * ((kappa**0.5 - 1) / (kappa**0.5 + 1)) ** k
    print(f"{k:5}  {e[0]:.1e}   {bound:.1e}  {e[1]:.1e}")
    assert e[0] <= bound and e[1] <= ((kappa - 1) / (kappa + 1)) ** k
assert np.allclose(cg(A, A @ x, rtol=1e-10)[0], x)
five = Q * np.repeat([1.0, 2.0, 5.0, 20.0, 100.0], n // 5) @ Q.T
gap = np.linalg.norm(conjugate_gradients(five, five @ x, 5) - x)
print("five distinct eigenvalues, solved in 5 steps:", bool(gap < 1e-8))

k = np.log(2e6) / 2 * 1e4**0.5  # kappa = 1e4, error 1e-6
assert 2 * ((1e2 - 1) / (1e2 + 1)) ** np.ceil(k) <= 1e-6
print(f"ten million unknowns: {k:.0f} steps, {k * 2e8:.1e} flops for products")
