"""The standard error of a function: slope times standard error."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 400


def compare(name, g, slope, p):
    """Delta method against the sd of g over 200,000 simulated shares."""
    delta = np.abs(slope) * np.sqrt(p * (1 - p) / n)
    simulated = g(rng.binomial(n, p, size=200_000) / n).std()
    print(f"{name}: delta {delta:.4f}, simulated {simulated:.4f}")
    return delta, simulated


def log_odds(p):
    return np.log(p / (1 - p))


def square(p):
    return (p - 0.5) ** 2


odds = compare("log-odds,        p = 0.2", log_odds, 1 / (0.2 * 0.8), 0.2)
at_02 = compare("(share - 1/2)^2, p = 0.2", square, 2 * (0.2 - 0.5), 0.2)
flat = compare("(share - 1/2)^2, p = 0.5", square, 2 * (0.5 - 0.5), 0.5)
# --8<-- [end:show]

assert np.isclose(odds[0], 0.02 * 6.25) and np.isclose(*odds, rtol=0.02)
assert np.isclose(*at_02, rtol=0.02)
h = 1e-6
for g, p, (delta, _) in [(log_odds, 0.2, odds), (square, 0.2, at_02)]:
    slope = (g(p + h) - g(p - h)) / (2 * h)
    assert np.isclose(delta, abs(slope) * np.sqrt(p * (1 - p) / n))
# Slope zero: n times the square tends to 1/4 of a chi-squared variable.
assert flat[0] == 0
assert np.isclose(flat[1], np.sqrt(2) * 0.25 / n, rtol=0.02)
at_half = square(rng.binomial(n, 0.5, size=200_000) / n)
assert np.isclose(at_half.mean(), 0.25 / n, rtol=0.02)
assert 0.8**n + 0.2**n < 1e-38  # how often the log-odds are infinite
# The card: rate 0.02 per day from 50 failures; the mean life is its inverse.
rate, error = 0.02, 0.02 / np.sqrt(50)
lives = 1 / (rate + 1e-3 * error * np.array([-1, 1]))
assert np.isclose(np.ptp(lives) / 2e-3, 50 / np.sqrt(50))
assert np.isclose(50 / np.sqrt(50), 7.07, atol=5e-3)
