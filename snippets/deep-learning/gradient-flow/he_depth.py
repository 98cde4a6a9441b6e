"""A ReLU halves the second moment; a small error compounds."""

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
rng = np.random.default_rng(0)
z = rng.normal(size=200_000)
kept = {}
for name, x in (("Gaussian", z), ("uniform", rng.uniform(-2, 2, z.size)),
                ("Gaussian + 0.5", z + 0.5)):  # fmt: skip
    kept[name] = np.mean(np.maximum(x, 0) ** 2) / np.mean(x**2)
    print(f"{name}: a ReLU keeps {kept[name]:.2f} of the second moment")

n, L = 300, 50
for c in (1 / 3, 1, 2, 2.2):  # weights of variance c / n
    h = rng.normal(size=(n, 8))
    start = np.mean(h**2)
    for _ in range(L):
        W = np.sqrt(c / n) * rng.normal(size=(n, n))
        h = np.maximum(W @ h, 0)
    size = np.sqrt(np.mean(h**2) / start)
    print(f"c = {c:.2f}: size {size:.1e}, predicted {(c / 2) ** (L / 2):.1e}")
    # --8<-- [end:show]
    assert abs(np.log(size / (c / 2) ** (L / 2))) < 2
    assert L == 50 and W.shape == (n, n)
assert np.isclose(1.1**25, 10.83, rtol=1e-3)
assert np.isclose(kept["Gaussian"], 0.5, atol=0.01)
assert np.isclose(kept["uniform"], 0.5, atol=0.01)
# The variance, unlike the second moment, is not halved: 1/2 - 1/(2 pi).
assert np.isclose(np.maximum(z, 0).var(), 0.5 - 1 / (2 * np.pi), atol=0.01)
m = 0.5  # E relu(z + m)^2 = (1 + m^2) Phi(m) + m phi(m)
exact = ((1 + m * m) * norm.cdf(m) + m * norm.pdf(m)) / (1 + m * m)
assert np.isclose(kept["Gaussian + 0.5"], exact, atol=0.01)
leak = np.where(z > 0, z, 0.1 * z)
assert np.isclose(np.mean(leak**2), (1 + 0.1**2) / 2, atol=0.01)
