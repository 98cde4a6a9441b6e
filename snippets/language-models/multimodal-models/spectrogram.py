"""A second of sound as frames of frequencies."""

import numpy as np

# --8<-- [start:show]
rate, window, hop = 16_000, 400, 160  # 25 ms every 10 ms
t = np.arange(rate) / rate  # one second
sound = np.sin(2 * np.pi * 440 * t) * (t < 0.6)  # a tone, then silence
starts = range(0, len(sound) - window + 1, hop)
frames = np.stack([sound[s : s + window] for s in starts])
power = abs(np.fft.rfft(frames * np.hanning(window))) ** 2
print("frames and frequencies:", power.shape)
print("strongest:", power[10].argmax() * rate / window, "Hz")
for name, per_second in (
    ("samples", rate),
    ("frames", rate // hop),
    ("after a convolution of stride 2", rate // hop // 2),
    ("text, 2.5 words of 1.3 tokens", 2.5 * 1.3),
):
    print(f"in 30 s: {30 * per_second:9,.0f} {name}")
# --8<-- [end:show]
assert power.shape == (1 + (16_000 - 400) // 160, 201) == (98, 201)
assert power[10].argmax() * rate / window == 440
edge = np.flatnonzero(power.sum(axis=1) > 1e-6).max() + 1
assert edge == int(0.6 * rate) // hop  # the last that starts in the tone
assert 30 * rate // hop // 2 == 1500
# Parseval: the energy of a frame, both halves of the spectrum
both = 2 * power.sum(axis=1) - power[:, 0] - power[:, -1]
energy = ((frames * np.hanning(window)) ** 2).sum(axis=1)
assert np.allclose(both / window, energy)
