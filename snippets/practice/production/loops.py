"""A fraud model that is retrained on what it let through."""

import numpy as np


# --8<-- [start:show]
def months(pass_rate, seed=0, n=20_000, length=8):
    """Frauds let through each month, and the mean estimated rate."""
    rng = np.random.default_rng(seed)
    true = np.array([0.01, 0.30])
    blocked = np.array([False, False])
    out, rates = [], []
    for _ in range(length):
        segment = (rng.random(n) < 0.1).astype(int)
        fraud = rng.random(n) < true[segment]
        chance = np.where(blocked[segment], pass_rate, 1.0)
        seen = rng.random(n) < chance  # blocked payments have no label
        out.append(int(np.sum(fraud & seen)))
        weight = seen / np.maximum(chance, 1e-9)
        total = np.bincount(segment, weight, minlength=2)
        bad = np.bincount(segment, weight * fraud, minlength=2)
        overall = bad.sum() / total.sum()  # for a segment without data
        rates.append(overall)
        rate = np.where(total > 0, bad / np.maximum(total, 1), overall)
        blocked = rate > 0.1
    return out, np.mean(rates)


for name, pass_rate in (("only what passed", 0.0), ("5 % by lot", 0.05)):
    out, rate = months(pass_rate)
    print(f"{name}: {out}, rate {rate:.3f}")
# --8<-- [end:show]
for seed in range(1, 5):
    (loop, low), (cured, fair) = months(0.0, seed), months(0.05, seed)
    loop, cured = np.array(loop), np.array(cured)
    assert loop[::2].min() > 3 * loop[1::2].max()  # back every second month
    assert cured[1:].max() < loop[::2].min() / 2
    assert cured.sum() < loop.sum()
    # expected: 20,000 (0.9 * 0.01 + 0.1 * 0.3 * passed)
    assert abs(loop[::2].mean() - 780) < 60 and abs(cured[1:].mean() - 210) < 30
    assert abs(fair - 0.039) < 0.006 and low < 0.03  # truth: 0.039
assert round(0.9 * 0.01 + 0.1 * 0.3, 3) == 0.039
