"""A waveform from magnitudes alone: Griffin and Lim's iteration."""

import numpy as np
from scipy.signal import istft, stft

# --8<-- [start:show]
rate, shape = 8_000, {"nperseg": 256, "noverlap": 192}
t = np.arange(8_000) / rate
x = sum(np.sin(2 * np.pi * k * (150 * t + 40 * t**2)) / k for k in range(1, 9))
M = np.abs(stft(x, rate, **shape)[2])  # the phase is thrown away


def griffin_lim(M, steps, rng):
    """Inconsistency and waveform after so many steps from random phases."""
    phase = np.exp(2j * np.pi * rng.random(M.shape))
    errors = []
    for _ in range(steps):
        y = istft(M * phase, rate, **shape)[1]  # the nearest real signal
        Y = stft(y, rate, **shape)[2]
        errors.append(np.linalg.norm(np.abs(Y) - M) / np.linalg.norm(M))
        phase = np.exp(1j * np.angle(Y))  # keep its phase, not its size
    return np.array(errors), y


errors, y = griffin_lim(M, 100, np.random.default_rng(0))
for k in (1, 10, 100):
    print(f"{k:3} steps: magnitudes wrong by {100 * errors[k - 1]:.1f} %")
r = np.corrcoef(x, y[: len(x)])[0, 1]
print(f"correlation with the original waveform: {r:.2f}")
# --8<-- [end:show]
assert (np.diff(errors) < 1e-9).all()  # each step is a projection
for seed in range(1, 3):
    e, z = griffin_lim(M, 60, np.random.default_rng(seed))
    assert (np.diff(e) < 1e-9).all() and e[-1] < 0.2 < 0.5 < e[0]
    assert abs(np.corrcoef(x, z[: len(x)])[0, 1]) < 0.5
Y = stft(istft(stft(x, rate, **shape)[2], rate, **shape)[1], rate, **shape)[2]
assert np.allclose(np.abs(Y), M)  # with the right phases nothing is wrong
