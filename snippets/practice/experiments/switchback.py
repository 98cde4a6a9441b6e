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
