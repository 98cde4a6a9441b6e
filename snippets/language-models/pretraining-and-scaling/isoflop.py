"""Parabolas through losses of equal compute are biased."""

import numpy as np

# --8<-- [start:show]
E, A, alpha, B, beta = 1.7, 500, 0.45, 500, 0.30  # far apart, no noise
C = 6e21
G = (alpha * A / (beta * B)) ** (1 / (alpha + beta))
optimum = G * (C / 6) ** (beta / (alpha + beta))


def estimate(width, shift=1.0):  # N from optimum*shift/width to *width
    N = optimum * shift * np.geomspace(1 / width, width, 9)
    loss = E + A / N**alpha + B / (C / (6 * N)) ** beta
    c2, c1, _ = np.polyfit(np.log(N), loss, 2)
    return np.exp(-c1 / (2 * c2))


widths = (2, 8, 32)
for width in widths:
    ratios = (estimate(width, s) / optimum for s in (0.5, 1, 2))
    print(f"width {width:2}:", *(f"{ratio:.2f}" for ratio in ratios))
# --8<-- [end:show]
assert abs(estimate(1.1) / optimum - 1) < 1e-3
assert np.isclose(widths[1] ** 2, widths[0] * widths[2])
gaps = [abs(estimate(w) / optimum - 1) for w in widths]
assert gaps[0] < gaps[1] < gaps[2]
assert all(abs(estimate(2, s) / optimum - 1) < 0.05 for s in (0.5, 1, 2))
beta = alpha  # equal exponents: no bias when centred
G = (alpha * A / (beta * B)) ** (1 / (alpha + beta))
optimum = G * (C / 6) ** (beta / (alpha + beta))
assert np.isclose(estimate(32), optimum)
assert abs(estimate(32, 0.5) / optimum - 1) > 0.03  # off centre: biased
alpha, beta = 0.30, 0.45  # the other way round: too few
G = (alpha * A / (beta * B)) ** (1 / (alpha + beta))
optimum = G * (C / 6) ** (beta / (alpha + beta))
assert estimate(32) < 0.9 * optimum
