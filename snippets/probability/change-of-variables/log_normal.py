"""The mean of exp(X) is not exp of the mean."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
mu, sigma = 3.0, 0.8  # of the logarithm of a price
Y = np.exp(rng.normal(mu, sigma, size=400_000))

print(f"median {np.median(Y):.2f}, exp(mu) = {np.exp(mu):.2f}")
print(f"mean   {Y.mean():.2f}, exp(mu + sigma^2 / 2) = ", end="")
print(f"{np.exp(mu + sigma**2 / 2):.2f}")
print(f"exp(mu) is too small by {1 - np.exp(-(sigma**2) / 2):.0%}")
smearing = np.exp(mu) * np.mean(np.exp(np.log(Y) - mu))  # from residuals
print(f"exp(mu) times the mean of exp(residual): {smearing:.2f}")
# --8<-- [end:show]

mean = np.exp(mu + sigma**2 / 2)
variance = (np.exp(sigma**2) - 1) * mean**2
assert abs(Y.mean() - mean) < 4 * np.sqrt(variance / len(Y))
assert abs(Y.var() / variance - 1) < 0.05
assert abs(np.mean(Y <= np.exp(mu)) - 0.5) < 4 * np.sqrt(0.25 / len(Y))
assert np.isclose(smearing, Y.mean())
y = np.linspace(1e-3, 400, 2_000_000)
density = np.exp(-((np.log(y) - mu) ** 2) / (2 * sigma**2))
density = density / (y * sigma * np.sqrt(2 * np.pi))
assert np.isclose(np.trapezoid(density, y), 1, atol=1e-3)
peak = y[density.argmax()]
assert np.isclose(peak, np.exp(mu - sigma**2), rtol=1e-3)
# The card: log Y has mean 2 and variance 0.5.
assert np.isclose(np.exp(2), 7.39, atol=5e-3)
assert np.isclose(np.exp(2.25), 9.49, atol=5e-3)
assert np.isclose(np.exp(1.5), 4.48, atol=5e-3)
assert np.isclose(1 - np.exp(-0.25), 0.22, atol=5e-3)
