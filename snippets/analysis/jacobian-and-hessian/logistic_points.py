"""Gradient and Hessian of a logistic loss on three points, by hand."""

import numpy as np

# --8<-- [start:show]
X = np.array([[1.0, 0.0], [1.0, 1.0], [1.0, 2.0]])  # intercept and feature
y = np.array([0, 0, 1])
w = np.zeros(2)
p = 1 / (1 + np.exp(-(X @ w)))
gradient = X.T @ (p - y)
H = X.T @ np.diag(p * (1 - p)) @ X
print("p", p, " gradient", gradient)
print("Hessian", H.tolist(), "eigenvalues", np.linalg.eigvalsh(H).round(3))
step = np.linalg.solve(H, -gradient)
print("Newton step", step)
# --8<-- [end:show]


def loss(w):
    z = X @ w
    return np.sum(np.logaddexp(0, z) - y * z)


h = 1e-4
I2 = np.eye(2)
num = [(loss(w + h * e) - loss(w - h * e)) / (2 * h) for e in I2]
assert np.allclose(num, gradient, atol=1e-7)
second = [
    [
        (
            loss(w + h * (a + b))
            - loss(w + h * (a - b))
            - loss(w - h * (a - b))
            + loss(w - h * (a + b))
        )
        / (4 * h**2)
        for b in I2
    ]
    for a in I2
]
assert np.allclose(second, H, atol=1e-6)
assert gradient.tolist() == [0.5, -0.5] and H.tolist() == [
    [0.75, 0.75],
    [0.75, 1.25],
]
assert np.allclose(H @ step, -gradient) and step[0] < 0 < step[1]
# Separable: each further step lowers the loss and lengthens w.
for _ in range(4):
    longer = w + step
    assert loss(longer) < loss(w)
    assert np.linalg.norm(longer) > np.linalg.norm(w) + 2
    w = longer
    p = 1 / (1 + np.exp(-(X @ w)))
    curvature = X.T @ np.diag(p * (1 - p)) @ X
    step = np.linalg.solve(curvature, -X.T @ (p - y))
