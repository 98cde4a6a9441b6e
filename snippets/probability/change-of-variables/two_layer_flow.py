"""A flow of two layers: its density, and that it integrates to one."""

import numpy as np


# --8<-- [start:show]
def undo(x):
    """z (n, 2) that the flow sends to x (n, 2); log-determinant (n,)."""
    s = 0.5 * np.tanh(x[:, 1])  # the second layer, undone first
    h = np.column_stack([(x[:, 0] - x[:, 1]) * np.exp(-s), x[:, 1]])
    log_det = s
    s = 0.8 * np.sin(h[:, 0])  # the first layer
    z = np.column_stack([h[:, 0], (h[:, 1] - h[:, 0] ** 2) * np.exp(-s)])
    return z, log_det + s


def log_normal(z):
    return -0.5 * np.sum(z**2, axis=1) - np.log(2 * np.pi)


grid = np.arange(-15, 30, 0.05)
x = np.stack(np.meshgrid(grid, grid), axis=-1).reshape(-1, 2)
z, log_det = undo(x)
area = np.exp(log_normal(z) - log_det).sum() * 0.05**2
wrong = np.exp(log_normal(z) + log_det).sum() * 0.05**2
print(f"area under the density: {area:.4f}; with + log_det {wrong:.2f}")
# --8<-- [end:show]

assert abs(area - 1) < 1e-3 < abs(wrong - 1)


def forward(z):
    h = np.array([z[0], z[1] * np.exp(0.8 * np.sin(z[0])) + z[0] ** 2])
    return np.array([h[0] * np.exp(0.5 * np.tanh(h[1])) + h[1], h[1]])


rng = np.random.default_rng(0)
for z in rng.normal(size=(20, 2)):  # against a numerical Jacobian
    step = 1e-6
    columns = [forward(z + step * e) - forward(z - step * e) for e in np.eye(2)]
    J = np.column_stack(columns) / (2 * step)
    back, log_det = undo(forward(z)[None])
    assert np.allclose(back[0], z)
    assert np.isclose(log_det[0], np.log(abs(np.linalg.det(J))), atol=1e-6)
    assert np.isclose(
        log_normal(back)[0], np.log(np.exp(-z @ z / 2) / (2 * np.pi))
    )
# With the wrong sign the area is the mean of exp(2 log_det).
z = rng.normal(size=(200_000, 2))
s = 0.8 * np.sin(z[:, 0])
twice = np.exp(2 * (s + 0.5 * np.tanh(z[:, 1] * np.exp(s) + z[:, 0] ** 2)))
assert abs(wrong - twice.mean()) < 4 * twice.std() / np.sqrt(len(z))
