"""The square of a uniform number: density by the slope of the map."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.uniform(size=400_000)
Y = X**2  # increasing on [0, 1]; inverse sqrt(y)


def density(y):
    return 1 / (2 * np.sqrt(y))  # p_X(sqrt(y)) times d sqrt(y) / dy


for a, b in [(0.01, 0.02), (0.25, 0.26), (0.81, 0.82)]:
    share = np.mean((Y > a) & (Y <= b)) / (b - a)
    print(f"near {a}: counted {share:.2f}, formula {density((a + b) / 2):.2f}")
print(f"E[Y] = {Y.mean():.3f}, but E[X]^2 = {X.mean() ** 2:.3f}")
# --8<-- [end:show]

edges = np.linspace(0.01, 1, 34)
counts, _ = np.histogram(Y, edges)
expected = len(Y) * np.diff(np.sqrt(edges))
assert np.all(np.abs(counts - expected) < 5 * np.sqrt(expected))
assert abs(Y.mean() - 1 / 3) < 4 * np.sqrt(4 / 45 / len(Y))
y = np.linspace(0, 1, 1_000_001)[1:]
assert abs(np.trapezoid(density(y), y) - 1) < 2e-3
# The card: X exponential with rate 1, Y = 1 / (1 + X).
E_ = rng.exponential(size=400_000)
Z = 1 / (1 + E_)
for a in (0.25, 0.5, 0.8):
    exact = np.exp(-(1 / a - 1))  # P(Z <= a)
    assert abs(np.mean(Z <= a) - exact) < 4 * np.sqrt(exact / len(Z))
h = 1e-5
slope = (np.exp(-(1 / (0.5 + h) - 1)) - np.exp(-(1 / (0.5 - h) - 1))) / (2 * h)
assert np.isclose(slope, 4 * np.exp(-1)) and np.isclose(slope, 1.47, atol=5e-3)
