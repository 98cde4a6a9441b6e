"""A flow of two layers: its density, and that it integrates to one."""

import numpy as np


# --8<-- [start:show]
def log_density(y):
    """Log density at y (n, 2) of two coupling layers on a standard normal."""
    log_det = 0.0
    # Second layer, undone: the first coordinate was scaled and shifted.
    s = 0.5 * np.tanh(y[:, 1])
    x = np.column_stack([(y[:, 0] - y[:, 1]) * np.exp(-s), y[:, 1]])
    log_det = log_det + s
    # First layer, undone: the second coordinate was.
    s = 0.8 * np.sin(x[:, 0])
    z = np.column_stack([x[:, 0], (x[:, 1] - x[:, 0] ** 2) * np.exp(-s)])
    log_det = log_det + s
    base = -0.5 * np.sum(z**2, axis=1) - np.log(2 * np.pi)
    return base - log_det


grid = np.arange(-15, 30, 0.05)
points = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2)
total = np.exp(log_density(points)).sum() * 0.05**2
print(f"area under the density: {total:.4f}")
# --8<-- [end:show]

assert abs(total - 1) < 1e-3


def forward(z):
    x = np.array([z[0], z[1] * np.exp(0.8 * np.sin(z[0])) + z[0] ** 2])
    return np.array([x[0] * np.exp(0.5 * np.tanh(x[1])) + x[1], x[1]])


rng = np.random.default_rng(0)
for z in rng.normal(size=(20, 2)):  # against a numerical Jacobian
    h = 1e-6
    J = np.column_stack(
        [(forward(z + h * e) - forward(z - h * e)) / (2 * h) for e in np.eye(2)]
    )
    base = -0.5 * z @ z - np.log(2 * np.pi)
    log_p = base - np.log(abs(np.linalg.det(J)))
    assert np.isclose(log_density(forward(z)[None])[0], log_p, atol=1e-6)
