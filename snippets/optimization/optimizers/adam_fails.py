"""A periodic problem on which Adam walks to the worse end."""

import numpy as np


# --8<-- [start:show]
def adam_on_interval(period, beta2, eta=0.01, steps=40_000):
    """Slope +period once a period, else -1, on [-1, 1]; beta1 = 0."""
    w, v, late = 0.0, 0.0, []
    for t in range(1, steps + 1):
        g = period if t % period == 1 else -1.0
        v = beta2 * v + (1 - beta2) * g**2
        w = w - eta * g / np.sqrt(v / (1 - beta2**t))
        w = min(1.0, max(-1.0, w))  # stay inside
        if t > steps - 10 * period:
            late.append(w)
    return sum(late) / len(late)


ends = {}
for period, beta2 in ((3, 0.1), (3, 0.99), (30, 0.99), (30, 0.9999)):
    end = ends[period, beta2] = adam_on_interval(period, beta2)
    print(f"period {period:2}, beta2 {beta2:6}: w ends near {end:+.2f}")
# --8<-- [end:show]

assert ends[3, 0.1] > 0.9 and ends[30, 0.99] > 0.9
assert ends[3, 0.99] < -0.9 and ends[30, 0.9999] < -0.9
