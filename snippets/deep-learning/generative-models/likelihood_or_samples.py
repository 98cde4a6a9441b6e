"""Good likelihood with bad samples, and the reverse, by dimension."""

import numpy as np
from scipy.special import logsumexp
from scipy.stats import chi2, multivariate_normal


# --8<-- [start:show]
def log_normal(X, centre, var):
    """log N(x; centre, var I) for rows; centre (d,) or broadcast."""
    squared = np.sum((X - centre) ** 2, axis=-1)
    return -squared / (2 * var) - X.shape[-1] / 2 * np.log(2 * np.pi * var)


def compare(d, seed):
    rng = np.random.default_rng(seed)
    train, test = rng.normal(size=(2, 200, d))  # data: N(0, I)
    good, noise = log_normal(test, 0, 1), log_normal(test, 0, 100)
    parts = np.log(0.01) + good, np.log(0.99) + noise
    mixture = logsumexp(parts, axis=0)  # 99 of 100 draws are noise
    near = log_normal(test[:, None], train, 0.01)  # a cloud at each example
    memoriser = logsumexp(near, axis=1) - np.log(len(train))
    return [m.mean() for m in (good, mixture, noise, memoriser)]


print("   d      data   mixture     noise   memoriser")
for d in (1, 10, 100, 1000):
    scores = np.mean([compare(d, seed) for seed in range(3)], axis=0)
    print(f"{d:4}", "{:9.1f} {:9.1f} {:9.1f} {:11.0f}".format(*scores))
# --8<-- [end:show]
rng = np.random.default_rng(4)
train, test = rng.normal(size=(2, 200, 2))
centre, var = np.array([0.5, -1.0]), 0.3
wanted = multivariate_normal(centre, var * np.eye(2)).logpdf(test)
assert np.allclose(log_normal(test, centre, var), wanted)
direct = np.mean(
    [multivariate_normal(t, 0.01 * np.eye(2)).pdf(test) for t in train], axis=0
)
data, noise = (multivariate_normal(np.zeros(2), v).pdf(test) for v in (1, 100))
scores = [np.log(f).mean() for f in (data, data / 100 + 0.99 * noise, noise)]
assert np.allclose(compare(2, 4), [*scores, np.log(direct).mean()])
for d in (1, 10, 100, 1000):
    for seed in range(3):
        good, mixture, noise, memoriser = compare(d, seed)
        assert good - np.log(100) < mixture + 1e-9
        if d == 1:
            assert memoriser > noise  # 200 clouds cover the line
        if d >= 10:
            assert noise < mixture < good
            assert memoriser < noise
        if d >= 100:  # the noise adds nothing
            assert np.isclose(good - mixture, np.log(100))
            assert np.isclose((good - noise) / d, 1.8, atol=0.06)
assert np.isclose(np.log(10) - 0.5 * (1 - 0.01), 1.8076, atol=5e-5)
# samples in 1,000 dimensions: who lies at a radius usual for the data?
low, high = chi2.ppf([0.0005, 0.9995], 1000)
for seed in range(3):
    rng = np.random.default_rng(seed)
    scale = np.where(rng.random(2000) < 0.01, 1.0, 10.0)
    train = rng.normal(size=(200, 1000))
    memory = train[rng.integers(200, size=2000)]
    memory = memory + 0.1 * rng.normal(size=(2000, 1000))
    for X, least, most in (
        (scale[:, None] * rng.normal(size=(2000, 1000)), 0, 0.02),
        (memory, 0.97, 1),
    ):
        radius = np.sum(X**2, axis=1)
        assert least <= np.mean((radius > low) & (radius < high)) <= most
# the card: 3,072 dimensions, one sample in a thousand good
assert np.isclose(np.log(1000), 6.91, atol=0.005)
assert np.isclose(np.log2(1000) / 3072, 0.0032, atol=5e-5)
