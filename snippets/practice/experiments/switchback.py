"""Switchback: the whole market changes its arm, and effects linger."""

import numpy as np
from scipy.signal import lfilter


# --8<-- [start:show]
def switchback(hours, drop, seed, memory=1.0, days=28):
    """Estimate of an effect of 1, with arms drawn for each period.

    The effect builds up and fades within about `memory` hours; there
    are ten points an hour. The first `drop` hours are not used.
    """
    rng = np.random.default_rng(seed)
    arm = rng.integers(2, size=days * 24 // hours)
    on = np.repeat(arm, hours * 10).astype(float)
    keep = np.exp(-0.1 / memory)
    level = lfilter([1 - keep], [1, -keep], on)
    noise = lfilter([0.07], [1, -0.99], rng.normal(size=on.size))
    y = (level + noise).reshape(arm.size, -1)
    mean = y[:, drop * 10 :].mean(1)  # one number a period
    return mean[arm == 1].mean() - mean[arm == 0].mean()


for hours, drop in ((1, 0), (4, 0), (4, 2), (24, 0)):
    found = [switchback(hours, drop, seed) for seed in range(500)]
    print(f"{hours:2} h, first {drop} dropped: mean {np.mean(found):.2f}")
# --8<-- [end:show]
for hours, drop, memory in ((1, 0, 1), (4, 2, 1), (24, 0, 1), (6, 1, 2)):
    seeds = range(600, 800)
    found = [switchback(hours, drop, seed, memory) for seed in seeds]
    steps = np.arange(drop * 10, hours * 10) + 1
    exact = 1 - np.mean(np.exp(-0.1 / memory * steps))
    fine = np.exp(-drop / memory) - np.exp(-hours / memory)
    assert abs(exact - (1 - memory / (hours - drop) * fine)) < 0.04
    error = np.std(found) / np.sqrt(200)
    assert abs(np.mean(found) - exact) < 4 * error < 0.06
# strict alternation shows less, by its own formula
for hours in (1, 4, 24):
    on = np.repeat(np.arange(400) % 2, hours * 100).astype(float)
    keep = np.exp(-0.01)
    level = lfilter([1 - keep], [1, -keep], on).reshape(400, -1).mean(1)[100:]
    e = np.exp(-hours)
    seen = level[1::2].mean() - level[::2].mean()
    assert abs(seen - (1 - 2 / hours * (1 - e) / (1 + e))) < 0.02
    assert seen < 1 - (1 - e) / hours
# in the text: hours in the past count less and less
assert abs((1 - 1 / 1 * (1 - np.exp(-1))) - 0.37) < 0.005


# the card: periods for 80 % power, with s = 2 and an effect of 0.8
def detects(n, rng, effect=0.8, s=2.0, adjust=True):
    """One switchback without carry-over; six periods a day, noise that lasts."""
    arm = rng.integers(2, size=n)
    noise = lfilter([0.8], [1, -0.6], rng.normal(0, s, n + 50))[50:]  # sd s
    hour, day = np.arange(n) % 6, np.arange(n) // 6 % 7
    y = 3.0 * (hour - 2.5) + 2.0 * (day > 4) + noise + effect * arm
    keys = [np.eye(6)[hour], np.eye(7)[day][:, 1:]] if adjust else [np.ones(n)]
    x = np.column_stack([arm, *keys])
    inverse = np.linalg.inv(x.T @ x)
    beta = inverse @ x.T @ y
    left = ((y - x @ beta) ** 2).sum() / (n - x.shape[1])
    return abs(beta[0]) > 1.96 * np.sqrt(left * inverse[0, 0])


n = round(32 * 2**2 / 0.8**2)
assert n == 200 and round(2.8**2 * 4 * 2**2 / 0.8**2) == 196
rng = np.random.default_rng(0)
assert 0.75 < np.mean([detects(n, rng) for _ in range(1500)]) < 0.84
assert np.mean([detects(n // 2, rng) for _ in range(600)]) < 0.6  # 16 s^2/d^2
assert np.mean([detects(n, rng, adjust=False) for _ in range(600)]) < 0.4
assert 33 < n / 6 < 35 and 35 % 7 == 0  # four-hour periods: five weeks
assert round(1 / 0.75**2, 1) == 1.8 and 0.75 < 1 - (1 - np.exp(-4)) / 4 < 0.76
assert round(n / 6 / 4, 1) == 8.3  # four independent cities, to full weeks: 14
