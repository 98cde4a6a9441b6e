"""Brightness leaks through the last noise level."""

import numpy as np

# --8<-- [start:show]
beta = np.linspace(0.00085**0.5, 0.012**0.5, 1000) ** 2  # a common schedule
a = np.sqrt(np.cumprod(1 - beta))
a_zero = (a - a[-1]) * a[0] / (a[0] - a[-1])  # shifted, scaled: ends at 0


def spread(a, n, brightness=0.5):
    """Spread of the mean of n values after deterministic sampling.

    Values are brightness of this spread plus texture of spread 1.
    """
    p = brightness**2 + 1 / n  # variance of a picture's mean
    b2 = (1 - a**2) / n  # and of the mean of its noise
    # the flow of a Gaussian stretches by the ratio of the spreads
    return np.sqrt(1 / n) * np.sqrt(p / (a[-1] ** 2 * p + b2[-1]))


print(f"last level: a = {a[-1]:.3f}, SNR {a[-1] ** 2 / (1 - a[-1] ** 2):.4f}")
for n in (16, 256, 4096):
    truth = np.sqrt(0.25 + 1 / n)
    print(f"{n:4} values: true spread {truth:.3f}", end="  ")
    print(f"from pure noise {spread(a, n):.3f}", end="  ")
    print(f"ending at zero {spread(a_zero, n):.3f}")
# --8<-- [end:show]
assert np.isclose(a_zero[-1], 0) and np.isclose(a_zero[0], a[0])
for n in (16, 4096):
    truth = np.sqrt(0.25 + 1 / n)
    assert np.isclose(spread(a_zero, n), truth)
    # the same by 1,000 DDIM steps with the exact noise estimate
    p = truth**2
    x = np.sqrt(1 / n)  # one spread of the start
    for i in range(999, -1, -1):
        now, to = a[i], a[i - 1] if i else 1.0
        var = now**2 * p + (1 - now**2) / n
        x0 = now * p / var * x
        eps = (x - now * x0) / np.sqrt(1 - now**2)
        x = to * x0 + np.sqrt(1 - to**2) * eps
    assert abs(x - spread(a, n)) < 0.02 * truth
assert spread(a, 4096) < 0.6 * 0.5 < spread(a, 16)
# brightness 0.5 against the noise's mean over 4,096 values
assert abs(a[-1] * 0.5 / (1 / 64) - 2.18) < 0.02
