"""Differentiate the log-partition: mean and variance without a sum."""

import numpy as np

# --8<-- [start:show]
h = 1e-4


def slope(A, eta):
    return (A(eta + h) - A(eta - h)) / (2 * h)


def curvature(A, eta):
    return (A(eta + h) - 2 * A(eta) + A(eta - h)) / h**2


p, rate = 0.3, 2.5
A, eta = (lambda e: np.log1p(np.exp(e))), np.log(p / (1 - p))
print(f"Bernoulli: {slope(A, eta):.4f}, {curvature(A, eta):.4f}", end=", ")
print(f"p = {p}, p (1 - p) = {p * (1 - p):.2f}")
print(f"Poisson:   {slope(np.exp, np.log(rate)):.4f}", end=", ")
print(f"{curvature(np.exp, np.log(rate)):.4f}, rate {rate}")
# --8<-- [end:show]

assert np.isclose(slope(A, eta), p, atol=1e-6)
assert np.isclose(curvature(A, eta), p * (1 - p), atol=1e-5)
for p in (0.1, 0.5, 0.83):
    e = np.log(p / (1 - p))
    assert np.isclose(slope(A, e), p, atol=1e-6)
    assert np.isclose(curvature(A, e), p * (1 - p), atol=1e-5)
# Categorical: gradient softmax, Hessian diag(p) - p p^T.
rng = np.random.default_rng(0)
e = rng.normal(size=4)
q = np.exp(e) / np.exp(e).sum()


def log_sum(e):
    return np.log(np.exp(e).sum())


I4 = np.eye(4)
gradient = [(log_sum(e + h * u) - log_sum(e - h * u)) / (2 * h) for u in I4]
assert np.allclose(gradient, q, atol=1e-6)
hessian = [
    [
        (
            log_sum(e + h * (u + v))
            - log_sum(e + h * (u - v))
            - log_sum(e - h * (u - v))
            + log_sum(e - h * (u + v))
        )
        / (4 * h**2)
        for u in I4
    ]
    for v in I4
]
assert np.allclose(hessian, np.diag(q) - np.outer(q, q), atol=1e-5)
