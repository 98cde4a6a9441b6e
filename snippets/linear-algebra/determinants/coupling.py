"""A coupling layer: triangular Jacobian, exact density, checked."""

import numpy as np


def s(z1):
    return 0.7 * np.sin(z1)


def t(z1):
    return 0.25 * z1**2


def forward(z):
    return np.array([z[0], z[1] * np.exp(s(z[0])) + t(z[0])])


def log_density(x1, x2):  # invert, then subtract log|det J|
    z1, z2 = x1, (x2 - t(x1)) * np.exp(-s(x1))
    return -0.5 * (z1**2 + z2**2) - np.log(2 * np.pi) - s(z1)


z, h = np.array([0.8, -1.1]), 1e-6
J = np.empty((2, 2))
for j, e in enumerate(h * np.eye(2)):
    J[:, j] = (forward(z + e) - forward(z - e)) / (2 * h)
print("Jacobian", (np.round(J, 4) + 0.0).tolist())
print(f"log det {np.linalg.slogdet(J)[1]:.4f}  s(z1) {s(z[0]):.4f}")
assert np.isclose(np.linalg.slogdet(J)[1], s(z[0]), atol=1e-7)

x1 = np.linspace(-7, 7, 401)
x2 = np.linspace(-20, 40, 3001)
step = (x1[1] - x1[0]) * (x2[1] - x2[0])
p = np.exp(log_density(*np.meshgrid(x1, x2)))
wrong = p * np.exp(s(x1))  # the determinant forgotten
print(f"integral {p.sum() * step:.4f}", end="  ")
print(f"without the determinant {wrong.sum() * step:.4f}")
assert np.isclose(p.sum() * step, 1, atol=1e-6)
