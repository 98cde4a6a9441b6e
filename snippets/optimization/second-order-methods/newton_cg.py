"""A Newton step from Hessian-vector products alone."""

import numpy as np
from scipy.sparse.linalg import LinearOperator, cg

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d, penalty = 500, 300, 0.1  # ridge-penalised logistic regression
X = rng.normal(size=(n, d)) * np.linspace(0.2, 2, d)
y = (rng.random(n) < 0.5).astype(float)
w = 0.1 * rng.normal(size=d)
p = 1 / (1 + np.exp(-X @ w))
g = X.T @ (p - y) / n + penalty * w


def product(v):  # v -> H v by two products with X
    return X.T @ (p * (1 - p) * (X @ v)) / n + penalty * v


operator = LinearOperator((d, d), matvec=product)
H = X.T * (p * (1 - p)) @ X / n + penalty * np.eye(d)
exact = np.linalg.solve(H, -g)
print(f"condition number of H: {np.linalg.cond(H):.0f}")
for k in (5, 10, 20):
    step = cg(operator, -g, rtol=0, maxiter=k)[0]
    error = step - exact
    off = np.linalg.norm(error) / np.linalg.norm(exact)
    print(f"{k} products: relative error of the step {off:.0e}")
    # --8<-- [end:show]
    assert k < 20 or off < 1e-5  # five digits
    kappa = np.linalg.cond(H)  # the bound holds in the norm of H
    off = np.sqrt(error @ H @ error / (exact @ H @ exact))
    assert off <= 2 * ((kappa**0.5 - 1) / (kappa**0.5 + 1)) ** k

assert 11.5 < kappa < 12.5
loose = H + (0.001 - penalty) * np.eye(d)  # a hundredth of the penalty
assert np.linalg.cond(loose) > 20 * kappa
short, full = cg(loose, -g, rtol=0, maxiter=20)[0], np.linalg.solve(loose, -g)
assert np.linalg.norm(short - full) > 0.1 * np.linalg.norm(full)

assert np.allclose(product(step), -g, atol=1e-3)
v = rng.normal(size=d)
assert np.allclose(product(v), H @ v)


def gradient(w):
    return X.T @ (1 / (1 + np.exp(-X @ w)) - y) / n + penalty * w


assert np.allclose(gradient(w), g)
change = (gradient(w + 1e-5 * v) - gradient(w - 1e-5 * v)) / 2e-5
assert np.allclose(change, H @ v, atol=1e-7)
assert np.allclose(cg(operator, -g, rtol=1e-12)[0], exact)
# Memory and time in the text and on the card.
assert 10**6 * 10**6 * 8 == 8 * 10**12
assert np.isclose((10**6) ** 3 / 3 / 1e15, 333, rtol=1e-2)
assert round((10**6) ** 3 / 3 / 1e13 / 3600) == 9  # hours
assert 10**8 * 10**8 * 4 == 4 * 10**16 and 2 * 10 * 10**8 * 4 == 8 * 10**9
