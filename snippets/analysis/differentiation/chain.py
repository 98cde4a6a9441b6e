"""The chain rule as a product of Jacobians, with shapes."""

import numpy as np

# --8<-- [start:show]
W = np.array([[1.0, -2.0, 0.5], [0.5, 1.0, 1.0]])  # R^3 -> R^2
c = np.array([2.0, -1.0])  # R^2 -> R


def network(x):
    return c @ np.tanh(W @ x)


x = np.array([0.3, -0.1, 0.8])
a = W @ x  # (2,)
J_linear = W  # da / dx, shape (2, 3)
J_tanh = np.diag(1 - np.tanh(a) ** 2)  # dh / da, (2, 2)
J_out = c[None, :]  # dy / dh, (1, 2)
J = J_out @ J_tanh @ J_linear  # (1, 3)
print("product of Jacobians:", J.round(4))
h = 1e-6
steps = [(network(x + h * e) - network(x - h * e)) / (2 * h) for e in np.eye(3)]
print("finite differences:  ", np.round(steps, 4))
(m, n), p = W.shape, len(J_out)  # (p, m) times (m, n) takes p m n products
left, right = p * m * m + p * m * n, m * m * n + p * m * n
print(f"multiplications: from the left {left}, from the right {right}")
# --8<-- [end:show]

assert np.allclose(J[0], steps, atol=1e-8)
# Entry by entry, with every hidden unit a path from input to output.
paths = [
    sum(c[i] / np.cosh(W[i] @ x) ** 2 * W[i, j] for i in range(2))
    for j in range(3)
]
assert np.allclose(J[0], paths)


def products(A, B):
    return len([(i, j, k) for i in A for j in A.T for k in B.T])


assert left == products(J_out, J_tanh) + products(J_out @ J_tanh, W)
assert right == products(J_tanh, W) + products(J_out, J_tanh @ W)
assert left < right
rng = np.random.default_rng(0)
for x in rng.normal(size=(10, 3)):
    a = W @ x
    J = c @ np.diag(1 - np.tanh(a) ** 2) @ W
    steps = [
        (network(x + h * e) - network(x - h * e)) / (2 * h) for e in np.eye(3)
    ]
    assert np.allclose(J, steps, atol=1e-8)
# Two paths add: z = x y with x = t^2, y = sin t.
t = 1.3
total = np.sin(t) * 2 * t + t**2 * np.cos(t)
num = ((t + h) ** 2 * np.sin(t + h) - (t - h) ** 2 * np.sin(t - h)) / (2 * h)
assert np.isclose(total, num)
# The card: z = x^2 y, x = 2 s + t, y = s t at s = 1, t = 3.
x, y = 5, 3
assert 2 * x * y * 2 + x**2 * 3 == 135 and 2 * x * y * 1 + x**2 * 1 == 55
