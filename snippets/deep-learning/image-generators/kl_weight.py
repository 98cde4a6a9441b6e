"""What the KL weight of an autoencoder does: a water level."""

import numpy as np
from scipy.optimize import minimize
from sklearn.datasets import load_digits

# --8<-- [start:show]
X = load_digits().data / 16
X = X - X.mean(axis=0)
variances = np.linalg.eigvalsh(X.T @ X / len(X))[::-1]  # of 64 channels


def water_level(variances, beta):
    """Best linear VAE: squared error and nats of each channel."""
    on = variances > beta
    error = np.where(on, beta, variances)
    nats = np.where(on, 0.5 * np.log(np.maximum(variances, beta) / beta), 0)
    return error, nats


for beta in (0.5, 0.1, 0.01, 0.001):
    error, nats = water_level(variances, beta)
    left = error.sum() / variances.sum()
    print(f"beta {beta:<6} channels in use {np.sum(nats > 0):2}", end="  ")
    print(f"variance lost {left:5.1%}  code {nats.sum() / np.log(2):5.1f} bits")
# --8<-- [end:show]


def loss(p, lam, beta):
    """One channel: mean e x, variance v, decoded d z; prior N(0, 1)."""
    e, d, v = p[0], p[1], np.exp(p[2])
    kl = 0.5 * (e * e * lam + v - 1 - np.log(v))
    return 0.5 * ((1 - d * e) ** 2 * lam + d * d * v) + beta * kl


for lam, beta in ((2.0, 0.3), (0.7, 0.05), (0.2, 0.3), (1.0, 0.9)):
    best = min(
        (minimize(loss, s, (lam, beta)) for s in ([1, 1, 0], [0.1, 0.1, -1.0])),
        key=lambda r: r.fun,
    )
    e, d, v = best.x[0], best.x[1], np.exp(best.x[2])
    error, nats = water_level(np.array([lam]), beta)
    found = (1 - d * e) ** 2 * lam + d * d * v
    assert abs(found - error[0]) < 1e-3
    kl = 0.5 * (e * e * lam + v - 1 - np.log(v))
    assert abs(kl - nats[0]) < 1e-3
# more weight: fewer channels, more lost
lost = [water_level(variances, b)[0].sum() for b in (0.001, 0.01, 0.1, 0.5)]
assert np.all(np.diff(lost) > 0)
assert not np.any(water_level(variances, variances[0])[1])  # a tie is off
# the card: variances 4, 1, 0.25 and beta 0.5
error, nats = water_level(np.array([4, 1, 0.25]), 0.5)
assert np.allclose(error, [0.5, 0.5, 0.25])
assert np.allclose(nats / np.log(2), [1.5, 0.5, 0])
