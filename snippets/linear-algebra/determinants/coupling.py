"""A coupling layer: triangular Jacobian, exact density, checked."""

import numpy as np


# --8<-- [start:show]
def s(z1):
    return 0.7 * np.sin(z1)


def t(z1):
    return 0.25 * z1**2


def log_density(x1, x2):
    z1, z2 = x1, (x2 - t(x1)) * np.exp(-s(x1))  # the layer inverted
    return -0.5 * (z1**2 + z2**2) - np.log(2 * np.pi) - s(z1)


x1, x2 = np.meshgrid(np.linspace(-7, 7, 401), np.linspace(-20, 40, 3001))
cell = (14 / 400) * (60 / 3000)
p = np.exp(log_density(x1, x2))
print(f"integral {np.sum(p) * cell:.4f}")
wrong = p * np.exp(s(x1))  # the log-determinant left out
print(f"without the log-determinant {np.sum(wrong) * cell:.4f}")
# --8<-- [end:show]


def forward(z):
    return np.array([z[0], z[1] * np.exp(s(z[0])) + t(z[0])])


assert np.isclose(np.sum(p) * cell, 1, atol=1e-6)
z1 = np.linspace(-9, 9, 4001)  # the same integral in one dimension
weight = np.exp(-0.5 * z1**2) / np.sqrt(2 * np.pi)
mean = np.sum(weight * np.exp(s(z1))) * (z1[1] - z1[0])
assert np.isclose(np.sum(wrong) * cell, mean, atol=1e-6)
z2 = (x2 - t(x1)) * np.exp(-s(x1))
assert np.allclose(wrong, np.exp(-0.5 * (x1**2 + z2**2)) / (2 * np.pi))
for z in np.random.default_rng(0).normal(size=(20, 2)):
    h, J = 1e-6, np.empty((2, 2))
    for j, e in enumerate(h * np.eye(2)):
        J[:, j] = (forward(z + e) - forward(z - e)) / (2 * h)
    assert J[0, 1] == 0 and np.isclose(np.linalg.slogdet(J)[1], s(z[0]))
    p_z = -0.5 * z @ z - np.log(2 * np.pi)
    assert np.isclose(log_density(*forward(z)), p_z - np.linalg.slogdet(J)[1])
