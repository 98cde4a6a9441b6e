"""The standard error of a function: slope times standard error."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, p = 400, 0.2
share = rng.binomial(n, p, size=200_000) / n
odds = np.log(share / (1 - share))  # log-odds of each sample

slope = 1 / (p * (1 - p))  # of log(p / (1 - p))
delta = slope * np.sqrt(p * (1 - p) / n)
print(f"sd of the log-odds: delta {delta:.4f}, simulated {odds.std():.4f}")

square = (share - 0.5) ** 2
bound = 2 * 0.3 * np.sqrt(p * (1 - p) / n)  # |slope| at 0.2 is 0.6
print(f"(share - 1/2)^2, p = 0.2: delta {bound:.4f}, simulated ", end="")
print(f"{square.std():.4f}")
at_half = (rng.binomial(n, 0.5, size=200_000) / n - 0.5) ** 2
print(f"p = 0.5, slope zero:      delta {0:.4f}, simulated ", end="")
print(f"{at_half.std():.4f}")
# --8<-- [end:show]

assert np.isclose(odds.std(), delta, rtol=0.02)
assert np.isclose(square.std(), 0.6 * np.sqrt(0.16 / n), rtol=0.02)
assert np.isclose(at_half.mean(), 0.25 / n, rtol=0.02)
assert np.isclose(at_half.std(), np.sqrt(2) * 0.25 / n, rtol=0.02)
# The card: rate 0.02 per day from 50 failures; the mean life is its inverse.
rate, error = 0.02, 0.02 / np.sqrt(50)
assert np.isclose(error / rate**2, 50 / np.sqrt(50))
assert np.isclose(50 / np.sqrt(50), 7.07, atol=5e-3)
