"""det underflows, slogdet does not; a Gaussian log-density by Cholesky."""

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.stats import multivariate_normal

for n in (100, 300, 400):
    A = 0.1 * np.eye(n)
    sign, logabs = np.linalg.slogdet(A)
    print(f"n={n}  det {np.linalg.det(A):.1e}", end="  ")
    print(f"slogdet ({sign:.0f}, {logabs:.3f})")
assert np.linalg.det(A) == 0.0 and np.isclose(logabs, -400 * np.log(10))

rng = np.random.default_rng(0)
d = 500
F = rng.normal(size=(d, 2 * d))
Sigma = 0.01 * F @ F.T / (2 * d)
x = 0.1 * rng.normal(size=d)

factor = cho_factor(Sigma, lower=True)
log_det = 2 * np.sum(np.log(np.diag(factor[0])))
quad = x @ cho_solve(factor, x)
log_p = -0.5 * (d * np.log(2 * np.pi) + log_det + quad)
print(f"d={d}  det {np.linalg.det(Sigma)}  log det {log_det:.3f}")
print(f"log-density {log_p:.3f}")
assert np.isclose(log_det, np.linalg.slogdet(Sigma)[1])
assert np.isclose(log_p, multivariate_normal(np.zeros(d), Sigma).logpdf(x))

swap = np.array([[0.0, 1.0], [1.0, 0.0]])
print("sign and log|det| of a swap:", *np.linalg.slogdet(swap))
