"""ADVI: a Gaussian on the real line, fitted by reparametrised gradients."""

import numpy as np
from scipy.special import digamma, gammaln


# --8<-- [start:show]
def advi(grad, d, full, steps=3000, draws=20, seed=0):
    """m (d,) and L (d, d) of q = N(m, L L') for a log density on R^d."""
    rng = np.random.default_rng(seed)
    m, L = np.zeros(d), np.eye(d) / 10
    free = np.tril(np.ones((d, d))) if full else np.eye(d)
    for t in range(steps):
        eps = rng.normal(size=(draws, d))
        G = grad(m + eps @ L.T)  # one gradient for each draw, (draws, d)
        rate = 0.003 * (1 - t / steps)
        m = m + rate * G.mean(axis=0)
        by_L = free * (G.T @ eps / draws) + np.diag(1 / np.diag(L))
        L = L + rate * by_L  # 1 / L_ii is the slope of the entropy
    return m, L


def grad(zeta):  # x is gamma with shape a and rate b, priors Exp(0.1)
    a, b = np.exp(zeta).T
    by_a = n * np.log(b) - n * digamma(a) + np.log(x).sum() - 0.1
    by_b = n * a / b - x.sum() - 0.1
    return np.column_stack([a * by_a, b * by_b]) + 1  # 1: log-Jacobian


n, x = 30, np.random.default_rng(1).gamma(3.0, 1 / 2, size=30)
for full in (False, True):
    m, L = advi(grad, 2, full)
    print(f"full {full!s:5}: mean {m.round(2)}, covariance", end=" ")
    print((L @ L.T).round(3).tolist())
# --8<-- [end:show]


def log_joint(zeta):  # of the logarithms, with the log-Jacobian zeta.sum()
    a, b = np.exp(zeta)
    value = n * a * np.log(b) - n * gammaln(a) + (a - 1) * np.log(x).sum()
    return value - b * x.sum() - 0.1 * (a + b) + zeta[0] + zeta[1]


for point in ([1.0, 0.5], [0.2, 1.3]):  # the gradient, by differences
    slope = [
        (log_joint(point + h) - log_joint(point - h)) / 2e-5
        for h in 1e-5 * np.eye(2)
    ]
    assert np.allclose(grad(np.array([point]))[0], slope, rtol=1e-6)
axes = np.linspace(-1, 4, 801), np.linspace(-1.5, 3.5, 801)
grid = np.stack(np.meshgrid(*axes, indexing="ij")).reshape(2, -1)
logs = log_joint(grid)
weights = np.exp(logs - logs.max())
weights /= weights.sum()
centre = grid @ weights
exact = (grid - centre[:, None]) * weights @ (grid - centre[:, None]).T
spread = np.sqrt(exact[0, 0])
tie = exact[0, 1] / np.sqrt(exact[0, 0] * exact[1, 1])
for seed in range(4):
    m, L = advi(grad, 2, True, seed=seed)
    assert np.allclose(m, centre, atol=0.02) and np.all(np.diag(L) > 0)
    C = L @ L.T
    assert abs(C[0, 1] / np.sqrt(C[0, 0] * C[1, 1]) - tie) < 0.02
    assert 0.9 < np.sqrt(C[0, 0]) / spread < 1  # nearly, a little narrow
    m, L = advi(grad, 2, False, seed=seed)
    assert np.allclose(m, centre, atol=0.02) and L[1, 0] == 0
    # As if the other were known: 1 / P_ii, a third of the standard deviation.
    known = 1 / np.diag(np.linalg.inv(exact))
    assert np.allclose(np.diag(L) ** 2, known, rtol=0.15)
    assert 0.3 < L[0, 0] / spread < 0.36
assert f"{spread:.3f} {tie:.2f}" == "0.241 0.94"

# The card: density r^4 exp(-2 r) of a rate, z = log r.
for power, mean in ((5, 2.5), (4, 2.0)):  # with the log-Jacobian, without
    m, L = advi(lambda z, p=power: p - 2 * np.exp(z), 1, True)
    assert np.isclose(np.exp(m[0] + L[0, 0] ** 2 / 2), mean, rtol=0.01)
    assert np.isclose(L[0, 0] ** 2, 1 / power, rtol=0.03)
