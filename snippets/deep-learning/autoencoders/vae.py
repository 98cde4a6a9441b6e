"""A variational autoencoder on digits, from scratch."""

from itertools import pairwise

import numpy as np
from scipy.stats import norm
from sklearn.datasets import load_digits

data = load_digits().data / 16
train, held_out = data[:1400], data[1400:]


# --8<-- [start:show]
def loss_and_gradients(params, X, noise, var):
    """Fit without constant, KL by unit (means), gradients of the sum."""
    W1, b1, W2, b2, W3, b3, W4, b4 = params
    n, k = noise.shape
    H = np.tanh(X @ W1.T + b1)
    M, S = np.split(H @ W2.T + b2, [k], axis=1)  # mean and log variance
    Z = M + np.exp(S / 2) * noise
    G = np.tanh(Z @ W3.T + b3)
    R = G @ W4.T + b4  # the decoder's mean
    fit = np.sum((X - R) ** 2) / (2 * var * n)
    kl = 0.5 * (M**2 + np.exp(S) - 1 - S).mean(axis=0)

    D4 = (R - X) / (var * n)
    D3 = D4 @ W4 * (1 - G**2)
    DZ = D3 @ W3
    DM = DZ + M / n
    DS = DZ * noise * np.exp(S / 2) / 2 + (np.exp(S) - 1) / (2 * n)
    D2 = np.hstack([DM, DS])
    D1 = D2 @ W2 * (1 - H**2)
    pairs = ((D1, X), (D2, H), (D3, Z), (D4, G))
    return fit, kl, [g for U, A in pairs for g in (U.T @ A, U.sum(axis=0))]


# --8<-- [end:show]
def fit_vae(var, seed, k=8, hidden=32, steps=700, n=32, eta=0.015):
    rng = np.random.default_rng(seed)
    params = []
    for d, m in ((64, hidden), (hidden, 2 * k), (k, hidden), (hidden, 64)):
        params += [rng.normal(0, 1 / np.sqrt(d), (m, d)), np.zeros(m)]
    first, second = ([np.zeros_like(p) for p in params] for _ in range(2))
    for t in range(1, steps + 1):  # Adam
        X = train[rng.integers(len(train), size=n)]
        rate = eta * (1 - t / (steps + 1))
        grads = loss_and_gradients(params, X, rng.normal(size=(n, k)), var)[2]
        for p, g, m, v in zip(params, grads, first, second, strict=True):
            m += 0.1 * (g - m)
            v += 0.01 * (g**2 - v)
            p -= rate * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
    return params


def nearest(A, B):
    squared = np.sum(B**2, axis=1) - 2 * A @ B.T
    return np.mean(squared.min(axis=1) + np.sum(A**2, axis=1))


tables = []
# --8<-- [start:run]
mean_error = np.mean(np.sum((held_out - train.mean(axis=0)) ** 2, axis=1))
print(f"mean image: error {mean_error:.1f}", end="   ")
print(f"held-out digits: nearest {nearest(held_out, train):.1f}")
print("                                  nearest, from   variance")
print("var      error      KL   bound    prior       q   of codes")
for var in (0.5, 0.1, 0.025, 0.005):
    rows = []
    for seed in range(3):
        params = fit_vae(var, seed)
        noise = np.random.default_rng(9).normal(size=(len(held_out), 8))
        fit, kl, _ = loss_and_gradients(params, held_out, noise, var)
        bound = -fit - kl.sum() - 32 * np.log(2 * np.pi * var)  # 32 = d / 2
        W1, b1, W2, b2, W3, b3, W4, b4 = params
        H = np.tanh(held_out @ W1.T + b1)
        M, S = np.split(H @ W2.T + b2, 2, axis=1)
        Z = M + np.exp(S / 2) * noise  # codes of the held-out digits
        rows.append([2 * var * fit, kl.sum(), bound])
        for codes in (noise, Z):  # from the prior, from q
            images = np.tanh(codes @ W3.T + b3) @ W4.T + b4
            rows[-1].append(nearest(images, train))
        rows[-1].append(Z.var(axis=0).mean())
    print(f"{var:<5}", *(f"{a:7.1f}" for a in np.mean(rows, axis=0)))
    # --8<-- [end:run]
    tables.append(np.array(rows))
    R = np.tanh(Z @ W3.T + b3) @ W4.T + b4
    density = norm.logpdf(held_out, R, np.sqrt(var)).sum(axis=1)
    # a Gaussian with the codes' mean and covariance: what is left are holes
    cloud = np.random.default_rng(3).multivariate_normal(
        Z.mean(axis=0), np.cov(Z.T), len(Z)
    )
    shape = nearest(np.tanh(cloud @ W3.T + b3) @ W4.T + b4, train)
    assert var > 0.03 or 1.25 * rows[-1][4] < shape < rows[-1][3]
    # at 0.005 most of the distance is lack of variance, not holes
    assert var > 0.01 or rows[-1][3] - shape > 2 * (shape - rows[-1][4])
    price = norm.logpdf(Z, M, np.exp(S / 2)) - norm.logpdf(Z)
    assert np.isclose(bound, density.mean() - kl.sum())
    assert np.isclose(kl.sum(), price.sum(axis=1).mean(), rtol=0.1, atol=0.1)

for big, small in pairwise(tables):
    assert big[:, 0].min() > small[:, 0].max()  # error falls
    assert big[:, 1].max() < small[:, 1].min()  # KL grows
    gaps = big[:, 3] - big[:, 4], small[:, 3] - small[:, 4]
    assert gaps[0].max() < gaps[1].min()  # prior and codes drift apart
best = max(range(4), key=lambda i: tables[i][:, 2].min())
for i in {0, 1, 2, 3} - {best}:
    assert tables[i][:, 2].max() < tables[best][:, 2].min()
assert np.allclose(tables[best][:, 0] / 64, 0.025, rtol=0.1)  # its own best
# the bound's choice is not the best for samples
assert tables[1][:, 3].max() < tables[best][:, 3].min()
assert tables[0][:, 1].max() < 0.6
assert tables[0][:, 0].min() > 0.9 * mean_error
assert np.allclose(tables[0][:, 3], tables[0][:, 4], rtol=0.02)
assert tables[3][:, 5].max() < 0.7 < tables[2][:, 5].min()
assert nearest(held_out, train) < tables[1][:, 3].min()

# the gradients are those of fit + price
params = fit_vae(0.3, 0, k=3, steps=3)
rng = np.random.default_rng(1)
X, noise = data[:7], rng.normal(size=(7, 3))
grads = loss_and_gradients(params, X, noise, 0.3)[2]
for p, g in zip(params, grads, strict=True):
    i = (1, 20)[: p.ndim] if p.shape[-1] > 20 else (1, 2)[: p.ndim]
    ends = []
    for step in (1e-5, -1e-5):
        p[i] += step
        fit, kl, _ = loss_and_gradients(params, X, noise, 0.3)
        ends.append(fit + kl.sum())
        p[i] -= step
    assert np.isclose((ends[0] - ends[1]) / 2e-5, g[i], rtol=1e-5, atol=1e-8)

# a unit rescaled by c, and the decoder with it: the fit stays, and the
# price's slope by log c is the mean of mu^2 + v, less one: zero when done
price, moments = [], 0
for h in (1e-5, -1e-5, 0):
    W1, b1, W2, b2, W3, *rest = (p.copy() for p in params)
    W2[1], b2[1] = np.exp(h) * W2[1], np.exp(h) * b2[1]
    b2[3 + 1] += 2 * h
    W3[:, 1] /= np.exp(h)
    fit, kl, _ = loss_and_gradients((W1, b1, W2, b2, W3, *rest), X, noise, 0.3)
    price.append((fit, kl.sum()))
    M, S = np.split(np.tanh(X @ W1.T + b1) @ W2.T + b2, [3], axis=1)
    moments = np.mean(M[:, 1] ** 2 + np.exp(S[:, 1]))
assert np.allclose([f for f, _ in price], price[-1][0], rtol=1e-12)
assert np.isclose((price[0][1] - price[1][1]) / 2e-5, moments - 1, rtol=1e-5)
