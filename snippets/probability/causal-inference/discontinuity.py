"""A threshold decides who is treated: compare at the threshold."""

import numpy as np


# --8<-- [start:show]
def jump(x, y, width, cutoff=0.0):
    """Gap at the cutoff between two lines fitted within the width."""
    ends = []
    for side in (x < cutoff, x >= cutoff):
        near = side & (np.abs(x - cutoff) <= width)
        line = np.polyfit(x[near] - cutoff, y[near], 1)
        ends.append(line[1])  # its height at the cutoff
    return ends[1] - ends[0]


def simulate(rng, n=2000):
    x = rng.uniform(-1, 1, size=n)  # score minus the threshold
    t = (x >= 0).astype(int)
    return x, np.exp(1.5 * x) + 0.5 * t + rng.normal(size=n) * 0.5


data = [simulate(np.random.default_rng(seed)) for seed in range(200)]
naive = [y[x >= 0].mean() - y[x < 0].mean() for x, y in data]
print(f"all above - all below: {np.mean(naive):.2f} (true: 0.5)")
results = {}
for width in (1.0, 0.3, 0.05):
    found = [jump(x, y, width) for x, y in data]
    results[width] = np.array(found)
    print(f"width {width:4.2f}: {np.mean(found):.2f}", end=", ")
    print(f"sd {np.std(found, ddof=1):.2f}")
# --8<-- [end:show]

bias = {w: r.mean() - 0.5 for w, r in results.items()}
error = {w: r.std(ddof=1) / np.sqrt(len(r)) for w, r in results.items()}
assert abs(bias[0.05]) < 4 * error[0.05] and abs(bias[1.0]) > 10 * error[1.0]
assert error[1.0] < error[0.3] < error[0.05]
above, below = (np.exp(1.5) - 1) / 1.5 + 0.5, (1 - np.exp(-1.5)) / 1.5
assert abs(np.mean(naive) - (above - below)) < 4 * np.std(naive) / np.sqrt(200)
# A line's end from m points has variance 4 s^2 / m; here m is about 50.
sd = np.sqrt(2 * 4 * 0.5**2 / 50)
assert abs(results[0.05].std(ddof=1) / sd - 1) < 4 / np.sqrt(2 * 200)
# Exact for two lines, also with another cutoff and another slope each side.
rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, size=200)
y = np.where(x < 0.2, 3 + 2 * (x - 0.2), 4.5 - 5 * (x - 0.2))
assert np.isclose(jump(x, y, 0.4, cutoff=0.2), 1.5)
# What lies outside the window does not count; who is at the cutoff is above.
y = np.where(np.abs(x - 0.2) > 0.4, 100 * x**2, y)
x, y = np.append(x, 0.2), np.append(y, 4.5)
assert np.isclose(jump(x, y, 0.4, cutoff=0.2), 1.5)
