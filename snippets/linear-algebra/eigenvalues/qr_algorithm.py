"""The QR algorithm: plain, and with shifts and deflation."""

import numpy as np

A = np.array([[4.0, 1.0], [2.0, 3.0]])
T = A.copy()
below = []
for _ in range(12):
    Q, R = np.linalg.qr(T)
    assert np.allclose(R @ Q, Q.T @ T @ Q)  # a similarity
    T = R @ Q
    below.append(abs(T[1, 0]))
print("diagonal", np.round(np.diag(T), 3), end="  ")
print(f"entry below shrinks by {below[-1] / below[-2]:.4f} = 2/5")


def eigenvalues(S):
    """All eigenvalues of a symmetric matrix, and the QR steps taken."""
    T, found, steps = S.copy(), [], 0
    while len(T) > 1:
        if np.abs(T[-1, :-1]).max() < 1e-12:
            found.append(T[-1, -1])  # converged: deflate
            T = T[:-1, :-1]
            continue
        a, b, c = T[-2, -2], T[-1, -2], T[-1, -1]
        d = (a - c) / 2
        side = 1.0 if d >= 0 else -1.0
        shift = c - side * b * b / (abs(d) + np.hypot(d, b) + 1e-300)
        Q, R = np.linalg.qr(T - shift * np.eye(len(T)))
        T = R @ Q + shift * np.eye(len(T))
        steps += 1
    return np.sort([*found, T[0, 0]]), steps


M = np.random.default_rng(0).normal(size=(12, 12))
values, steps = eigenvalues(M + M.T)
error = np.abs(values - np.linalg.eigvalsh(M + M.T)).max()
print("12x12 symmetric, shifted: error below 1e-9:", bool(error < 1e-9))
assert error < 1e-9 and steps < 60  # a few steps per eigenvalue
