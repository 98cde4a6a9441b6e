"""Noise at a chosen signal-to-noise ratio."""

import numpy as np


# --8<-- [start:show]
def mix_at_snr(speech, noise, snr_db, rng):
    """speech (n,); noise (m,), repeated if short, from a random place."""
    n, m = len(speech), len(noise)
    noise = noise[(rng.integers(m) + np.arange(n)) % m]
    ratio = np.mean(speech**2) / np.mean(noise**2)  # of powers
    return speech + np.sqrt(ratio / 10 ** (snr_db / 10)) * noise


rng = np.random.default_rng(0)
t = np.arange(16_000) / 16_000
speech = np.sin(2 * np.pi * 200 * t) * (t < 0.5)  # then silence
noise = 0.1 * rng.normal(size=5_000)
for snr in (20, 10, -5):
    added = mix_at_snr(speech, noise, snr, rng) - speech
    ratio = np.mean(speech**2) / np.mean(added**2)
    active = np.mean(speech[:8_000] ** 2) / np.mean(added**2)
    print(f"asked {snr:3} dB: {10 * np.log10(ratio):5.1f} over all,", end=" ")
    print(f"{10 * np.log10(active):5.1f} while speech lasts")
    # --8<-- [end:show]
    assert np.isclose(10 * np.log10(ratio), snr)
    assert np.isclose(active, 2 * ratio)
    assert len(added) == 16_000
for p_s, p_n, snr, gain in ((4, 1, 0, 2), (4, 1, 20, 0.2), (9, 4, 10, 0.474)):
    one = np.ones(10)
    y = mix_at_snr(p_s**0.5 * one, p_n**0.5 * one, snr, rng)
    assert np.isclose(y[0] - p_s**0.5, gain * p_n**0.5, atol=1e-3)
# how far speech lifts the power of a frame above the noise alone
noise = rng.normal(size=1_000_000)
voice = rng.normal(size=noise.size)
for snr, lift in ((20, 20.04), (0, 3.01), (-5, 1.19)):
    frame = mix_at_snr(noise, voice, -snr, rng) - noise  # voice at this SNR
    rise = 10 * np.log10(np.mean((noise + frame) ** 2) / np.mean(noise**2))
    assert np.isclose(rise, lift, atol=0.02)
    assert np.isclose(10 * np.log10(1 + 10 ** (snr / 10)), lift, atol=0.005)
