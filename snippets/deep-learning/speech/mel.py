"""Mel filters: triangles of equal width on a scale that bends."""

import numpy as np


# --8<-- [start:show]
def mel(f):
    return 2595 * np.log10(1 + np.asarray(f) / 700)


def mel_filters(bands, n_fft, rate):
    """(bands, n_fft // 2 + 1): triangles with evenly spaced corners in mel."""
    corners = np.linspace(0, mel(rate / 2), bands + 2)
    hz = 700 * (10 ** (corners / 2595) - 1)  # back from mel
    f = np.arange(n_fft // 2 + 1) * rate / n_fft  # the bins
    left, centre, right = (hz[k : k + bands, None] for k in range(3))
    up = (f - left) / (centre - left)
    down = (right - f) / (right - centre)
    return np.maximum(0, np.minimum(up, down))


W = mel_filters(40, 512, 16_000)
f = np.arange(257) * 16_000 / 512
for k in (0, 20, 39):
    inside = f[W[k] > 1e-9]  # a corner may round above 0
    print(f"band {k:2}: {inside[0]:5.0f} to {inside[-1]:5.0f} Hz,", end=" ")
    print(f"{len(inside)} bins")
power = np.random.default_rng(0).chisquare(2, 257)
shift = np.log(W @ (100 * power)) - np.log(W @ power)
print(f"20 dB louder adds {shift.min():.3f} to {shift.max():.3f} to each log")
# --8<-- [end:show]
assert np.allclose(shift, np.log(100))
assert abs(mel(1000) - 1000) < 0.1 and mel(0) == 0
corners = 700 * (10 ** (np.linspace(0, mel(8000), 42) / 2595) - 1)
between = (f >= corners[1]) & (f <= corners[40])
assert np.allclose(W.sum(axis=0)[between], 1)  # neighbours share each bin
for k in range(40):
    assert corners[k] <= f[W[k] > 0][0] and f[W[k] > 0][-1] <= corners[k + 2]
    if k > 15:  # the peak is at the centre, to half a bin
        assert abs(f[W[k].argmax()] - corners[k + 1]) <= 16
assert np.allclose(np.diff(mel(corners)), mel(8000) / 41)
assert (W[39] > 1e-9).sum() == 32 and W[39, -1] < 1e-9
# as many bands on the low as on the high side of 1,768 Hz
assert abs(mel(8000) / 2 - mel(1768)) < 1
