"""Sampling folds what lies above half the rate."""

import numpy as np
from scipy.signal import resample_poly


# --8<-- [start:show]
def alias(f, rate):
    f = f % rate  # adding the rate changes no sample
    return min(f, rate - f)  # nor does the sign of a cosine's frequency


t = np.arange(8) / 10_000
high, low = (np.cos(2 * np.pi * f * t) for f in (7_000, 3_000))
print("7 kHz at 10 kHz:", high[:4].round(2), "is", alias(7_000, 10_000), "Hz")
print("3 kHz at 10 kHz:", low[:4].round(2))

t = np.arange(16_000) / 16_000  # one second: bins of 1 Hz
x = np.cos(2 * np.pi * 1_000 * t) + np.cos(2 * np.pi * 6_500 * t)
ways = {"every second": x[::2], "filtered first": resample_poly(x, 1, 2)}
for name, y in ways.items():
    amplitude = 2 * np.abs(np.fft.rfft(y)) / len(y)
    print(f"{name:14}", {f: f"{amplitude[f]:.3f}" for f in (1_000, 1_500)})
# --8<-- [end:show]
assert np.allclose(high, low)
for rate in (8_000, 10_000, 16_000):
    for f in (300, 4_999, 7_000, 9_100, 13_000, 23_500):
        n = np.arange(rate)
        spectrum = np.abs(np.fft.rfft(np.cos(2 * np.pi * f * n / rate)))
        assert spectrum.argmax() == alias(f, rate)
a = np.abs(np.fft.rfft(ways["filtered first"])) / 4_000
assert a[1_500] < 0.01 and abs(a[1_000] - 1) < 0.01
assert alias(9_000, 16_000) == 7_000 and alias(5_000, 8_000) == 3_000  # card
assert alias(12_000, 8_000) == 4_000 and alias(20_000, 16_000) == 4_000
