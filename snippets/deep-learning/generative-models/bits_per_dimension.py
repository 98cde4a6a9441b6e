"""Bits per dimension of a Gaussian on digits, and what it prefers."""

import numpy as np
from scipy.stats import multivariate_normal, norm
from sklearn.datasets import load_digits

rng = np.random.default_rng(0)
digits = rng.permutation(load_digits().data)  # pixels are integers, 0 to 16
train, test = digits[:1400], digits[1400:]


# --8<-- [start:show]
def bits(log_density):
    return -np.mean(log_density) / np.log(2)


share = np.bincount(train.ravel().astype(int), minlength=17) / train.size
at = np.log(share[test.astype(int)])


def spikes(s):  # a Gaussian of deviation s at each integer
    return bits(at - np.log(s * np.sqrt(2 * np.pi)))


for s in (1e-2, 1e-4, 1e-6):
    print(f"spikes {s:.0e}: {spikes(s):6.2f}")


def score(model, X):  # spread each pixel over [x, x + 1)
    return bits(model.logpdf(X + rng.random(X.shape))) / 64


spread = train + rng.random(train.shape)
model = multivariate_normal(spread.mean(axis=0), np.cov(spread.T))
faint = np.floor(test / 2)
mean = np.tile(np.round(train.mean(axis=0)), (400, 1))
for name, X in (("held-out digits", test), ("faint", faint), ("mean", mean)):
    print(f"{name:15} {score(model, X):5.2f}")
print(f"{'uniform on 0-16':15} {np.log2(17):5.2f}")
# --8<-- [end:show]
assert np.all(abs(mean - train.mean(axis=0)) <= 0.5)
assert np.isclose(share.sum(), 1) and faint.max() == 8
assert np.isclose(np.mean(spread - train), 0.5, atol=0.01)
standard = multivariate_normal(np.zeros(64))
wanted = (np.log(2 * np.pi) + 1 / 3) / (2 * np.log(2))  # E[u^2] = 1/3
assert np.isclose(score(standard, np.zeros((2000, 64))), wanted, rtol=0.005)
gaps = test.reshape(-1, 1) - np.arange(17)
weights = [np.mean(train == k) for k in range(17)]
for s in (1e-2, 1e-4):  # the whole mixture of spikes, not its nearest alone
    density = norm.pdf(gaps, scale=s) @ weights
    assert np.isclose(spikes(s), -np.log2(density).mean())
# the bound: a density spread over [k, k + 1) against its own masses
masses = np.diff(norm.cdf(np.arange(18.0), 5.3, 4.1))
u = (np.arange(1000)[:, None] + 0.5) / 1000 + np.arange(17)
assert np.all(norm.logpdf(u, 5.3, 4.1).mean(axis=0) < np.log(masses))
for seed in range(3):
    rng = np.random.default_rng(seed + 1)
    order = rng.permutation(len(digits))
    train, test = digits[order[:1400]], digits[order[1400:]]
    spread = train + rng.random(train.shape)
    model = multivariate_normal(spread.mean(axis=0), np.cov(spread.T))
    faint = np.floor(test / 2)
    mean = np.tile(np.round(train.mean(axis=0)), (400, 1))
    held_out, low, lowest = (score(model, X) for X in (test, faint, mean))
    assert lowest < low - 0.2 < low < held_out - 0.1 < np.log2(17) - 1
