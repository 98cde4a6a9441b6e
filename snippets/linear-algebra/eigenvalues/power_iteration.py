"""Power iteration: the dominant eigenvalue from products alone."""

import numpy as np


# --8<-- [start:show]
def power_iteration(A, x, steps):
    """An eigenvalue of A (n, n) and a unit eigenvector, started at x (n,)."""
    x = x / np.linalg.norm(x)
    for _ in range(steps):
        y = A @ x
        length = np.linalg.norm(y)
        if length == 0:  # x is an eigenvector for zero
            break
        x = y / length
    return x @ A @ x, x


A = np.array([[4.0, 1.0], [2.0, 3.0]])  # eigenvalues 5 and 2
S = np.array([[5.0, 2.0], [2.0, 2.0]])  # symmetric, 6 and 1
for name, M, top in (("A", A, 5), ("S", S, 6)):
    start = np.array([1.0, 0.0])
    error = [abs(power_iteration(M, start, t)[0] - top) for t in (3, 4, 5, 6)]
    ratios = [f"{error[i + 1] / error[i]:.4f}" for i in range(3)]
    print(f"{name}: error after 6 steps {error[-1]:.1e}  ratios", *ratios)
# --8<-- [end:show]

assert np.isclose(error[-1] / error[-2], 1 / 36, rtol=1e-3)  # of S
assert np.allclose(np.divide(error[1:], error[:-1]), 1 / 36, rtol=1e-2)
rng = np.random.default_rng(0)
for _ in range(10):
    V = rng.normal(size=(5, 5))
    M = V @ np.diag([-3.0, 2.0, 1.0, -0.5, 0.2]) @ np.linalg.inv(V)
    value, x = power_iteration(M, rng.normal(size=5), 100)
    assert np.isclose(value, -3) and np.allclose(M @ x, -3 * x)
    assert np.isclose(np.linalg.norm(x), 1)
    _, y = power_iteration(M, x, 1)  # the sign flips, the line stays
    assert np.allclose(y, -x)
J, ones = np.array([[2.0, 1.0], [0.0, 2.0]]), np.ones(2)  # defective
slow = [power_iteration(J, ones, t)[0] - 2 for t in (1000, 2000)]
assert np.isclose(slow[1] / slow[0], 1 / 2, rtol=1e-2)  # like 1/t
value, x = power_iteration(np.diag([3.0, 3.0, 1.0]), np.ones(3), 50)
assert np.isclose(value, 3) and np.allclose(x, np.sqrt([0.5, 0.5, 0]))
value, x = power_iteration(np.array([[0.0, 1.0], [0.0, 0.0]]), np.ones(2), 9)
assert value == 0 and np.allclose(x, [1, 0])
errors = [abs(power_iteration(A, start, t)[0] - 5) for t in (20, 21)]
assert np.isclose(errors[1] / errors[0], 2 / 5, rtol=1e-3)
errors = [abs(power_iteration(S, start, t)[0] - 6) for t in (6, 7)]
assert np.isclose(errors[1] / errors[0], 1 / 36, rtol=1e-3)

T = rng.normal(size=(4, 4)) + 3 * np.diag([9.0, 6.0, 3.0, 1.0])
wanted = np.sort(np.linalg.eigvals(T).real)
for _ in range(300):  # the QR algorithm, without shifts
    Q, R = np.linalg.qr(T)
    assert np.allclose(R @ Q, Q.T @ T @ Q)
    T = R @ Q
assert np.allclose(np.tril(T, -1), 0, atol=1e-8)
assert np.allclose(np.sort(np.diag(T)), wanted)
