"""Spectral radius rules the end, the norm the beginning."""

import numpy as np

W = np.array([[0.9, 5.0], [0.0, 0.8]])  # not normal
D = np.diag([0.9, 0.8])  # normal, same eigenvalues
rho = np.abs(np.linalg.eigvals(W)).max()
print(f"spectral radius {rho:.1f}  norm {np.linalg.norm(W, 2):.2f}")
for t in (1, 6, 20, 50):
    norms = [np.linalg.norm(np.linalg.matrix_power(M, t), 2) for M in (W, D)]
    print(f"t={t:2}  W {norms[0]:7.4f}  normal {norms[1]:.4f}")
    assert np.isclose(norms[1], rho**t) and norms[0] >= rho**t

_, V = np.linalg.eig(W)  # unit columns
bound = np.linalg.cond(V)  # ||W^t|| <= cond(V) rho^t
grow = [np.linalg.norm(np.linalg.matrix_power(W, t), 2) for t in range(99)]
peak = max(grow)
print(f"peak {peak:.1f} at t={np.argmax(grow)}, bound {bound:.0f}")
assert 1 < peak <= bound
gelfand = np.linalg.norm(np.linalg.matrix_power(W, 2000), 2) ** (1 / 2000)
print(f"norm of W^2000 to the power 1/2000: {gelfand:.3f}")
