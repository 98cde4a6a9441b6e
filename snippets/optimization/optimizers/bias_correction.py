"""How far Adam's two averages are from their targets at the start."""

import numpy as np

# --8<-- [start:show]
beta1, beta2 = 0.9, 0.999
m = v = 0.0
print("    t     m      v  uncorrected  corrected")
for t in range(1, 5001):
    g = 1.0  # every gradient is 1, so every step should be 1
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    raw = m / np.sqrt(v)
    fair = m / (1 - beta1**t) / np.sqrt(v / (1 - beta2**t))
    if t in (1, 10, 100, 1000, 5000):
        print(f"{t:5} {m:.3f}  {v:.3f}  {raw:11.2f}  {fair:9.2f}")
    # --8<-- [end:show]
    assert np.isclose(fair, 1) and raw > 1
    assert t > 100 or 3.1 < raw < 6.6
    assert t != 1000 or round(100 * (raw - 1)) == 26
    assert np.isclose(m, 1 - beta1**t) and np.isclose(v, 1 - beta2**t)
rng = np.random.default_rng(0)
stream = 2 + rng.normal(size=(20_000, 5))  # mean 2, mean square 5
m, v = np.zeros(20_000), np.zeros(20_000)
for t in range(1, 6):
    g = stream[:, t - 1]
    m, v = 0.9 * m + 0.1 * g, 0.99 * v + 0.01 * g**2
    for mean, target in ((m / (1 - 0.9**t), 2), (v / (1 - 0.99**t), 5)):
        error = mean.std(ddof=1) / np.sqrt(20_000)
        assert abs(mean.mean() - target) < 5 * error
