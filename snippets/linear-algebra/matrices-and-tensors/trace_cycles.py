"""The trace: cyclic, not permutable; eigenvalues; an inner product."""

import numpy as np

E = np.eye(2)
A, B, C = np.outer(E[0], E[1]), np.outer(E[1], E[0]), np.outer(E[0], E[0])
for name, M in (
    ("ABC", A @ B @ C),
    ("BCA", B @ C @ A),
    ("CAB", C @ A @ B),
    ("ACB", A @ C @ B),
):
    print(f"tr({name}) = {np.trace(M):.0f}")

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(3, 5)), rng.normal(size=(5, 3))
assert np.isclose(np.trace(X @ Y), np.trace(Y @ X))  # 3x3 and 5x5
assert np.isclose(np.trace(X @ Y), np.sum(X * Y.T))  # no product needed
assert np.isclose(np.trace(X @ X.T), np.linalg.norm(X) ** 2)
P, Q, R = (M + M.T for M in rng.normal(size=(3, 4, 4)))
assert np.isclose(np.trace(P @ Q @ R), np.trace(P @ R @ Q))  # symmetric: 3
S = P + np.diag([1.0, 2.0, 3.0, 4.0])
assert not np.isclose(np.trace(P @ Q @ R @ S), np.trace(P @ R @ Q @ S))

t = np.pi / 3 * np.arange(3)  # lines at 0, 60 and 120 degrees
lines = [np.outer(v, v) for v in np.stack([np.cos(t), np.sin(t)], axis=1)]
assert np.isclose(np.trace(lines[0] @ lines[1] @ lines[2]), -1 / 8)

turn = np.array([[0.0, -1.0], [1.0, 0.0]])
jordan = np.array([[2.0, 1.0], [0.0, 2.0]])
for name, M in (("rotation", turn), ("Jordan block", jordan)):
    total = np.linalg.eigvals(M).sum()
    print(f"{name}: trace {np.trace(M):.0f}, eigenvalues add to", end=" ")
    print(f"{total.real:.0f}")
    assert np.isclose(total, np.trace(M))
