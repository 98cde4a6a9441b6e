"""RNA-seq: size factors and overdispersed counts."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def size_factors(counts):
    """Median over genes of count / geometric mean; counts (genes, samples)."""
    logs = np.log(counts[(counts > 0).all(1)])
    return np.exp(np.median(logs - logs.mean(1, keepdims=True), axis=0))


small = np.array([[10, 20], [20, 40], [30, 60], [40, 800]])
f, total = size_factors(small), small.sum(0)
print(f"depth ratio: {f[1] / f[0]:.1f} by size factors", end=", ")
print(f"{total[1] / total[0]:.1f} by sums")

rng, mu, phi = np.random.default_rng(0), 100, 0.1
shape = 1 / phi  # variance mu + phi mu^2
y = rng.negative_binomial(shape, shape / (shape + mu), (20_000, 6))
mean, var = y.mean(1), (y[:, :3].var(1, ddof=1) + y[:, 3:].var(1, ddof=1)) / 2
own = np.maximum((var - mean) / mean**2, 0)  # four degrees of freedom
shared = np.mean(var - mean) / np.mean(mean**2)


def false_share(dispersion):
    error = np.sqrt((mean + dispersion * mean**2) * 2 / 3)
    return (abs(y[:, :3].mean(1) - y[:, 3:].mean(1)) > 1.96 * error).mean()


for name, d in [("Poisson", 0.0), ("own dispersion", own), ("shared", shared)]:
    print(f"{name:14s} p < 0.05 without an effect: {false_share(d):.2f}")
# --8<-- [end:show]
assert np.isclose(f[1] / f[0], 2)
assert np.isclose(
    size_factors(small * [3, 1])[0] / size_factors(small)[0], 3**0.5
)
assert (
    np.isclose(y.var(), mu + phi * mu**2, rtol=0.05)
    and abs(shared - phi) < 0.01
)
poisson, single, common = (false_share(d) for d in (0.0, own, shared))
assert poisson > single > common + 0.03 and abs(common - 0.05) < 0.015
sd = np.sqrt((mu + phi * mu**2) / mu)  # z of Poisson is too wide by this
assert abs(poisson - 2 * stats.norm.sf(1.96 / sd)) < 0.02
# For genes of equal length TPM is the share: it falls where nothing changed.
tpm = small / small.sum(0)
assert (tpm[:3, 1] < 0.25 * tpm[:3, 0]).all()
