"""Which variance a step back should have, exactly, for Gaussian data."""

import numpy as np


# --8<-- [start:show]
def spread(v, steps, kind):
    """Deviation of the samples over that of the data, N(0, v)."""
    snr = np.exp(np.linspace(10, -5, steps))
    alpha_bar = np.r_[1, snr / (1 + snr)]
    variance = 1.0  # of x; the start is noise
    for t in range(steps, 0, -1):
        now, before = alpha_bar[t], alpha_bar[t - 1]
        beta = 1 - now / before
        eps = np.sqrt(1 - now) / (now * v + 1 - now)  # times x: E[eps | x]
        x0 = (1 - np.sqrt(1 - now) * eps) / np.sqrt(now)  # times x
        small = beta * (1 - before) / (1 - now)
        fresh = {"DDIM": 0, "small": small, "beta": beta * (t > 1)}[kind]
        tau2 = small if kind == "beta" else fresh  # around the same mean
        keep = np.sqrt(before) * x0 + np.sqrt(1 - before - tau2) * eps
        variance = keep**2 * variance + fresh
    return np.sqrt(variance / v)


print("data N(0, v)   steps   DDIM   small   beta")
for v in (1, 0.01):
    for steps in (10, 100):
        row = [spread(v, steps, kind) for kind in ("DDIM", "small", "beta")]
        print(f"v = {v:<10} {steps:5}", *(f"{s:6.2f}" for s in row))
# --8<-- [end:show]
for steps in (5, 10, 40):
    # beta is exact for v = 1, up to the last step, which adds no noise
    last = np.sqrt(1 / (1 + np.exp(-10)))
    assert np.isclose(spread(1, steps, "beta"), last, rtol=1e-12)
    for v in (1, 0.1, 0.01):  # the right one lies between
        assert spread(v, steps, "small") < 1 < spread(v, steps, "beta") + 1e-4
        assert spread(v, steps, "small") < spread(v, steps, "DDIM") < 1
# the posterior's variance, plus that of its mean, by draws; and v = 1
rng = np.random.default_rng(0)
now, before, n = 0.36, 0.64, 400_000
beta = 1 - now / before
small = beta * (1 - before) / (1 - now)
for v in (1, 0.3):
    x0 = np.sqrt(v) * rng.normal(size=n)
    x1 = np.sqrt(before) * x0 + np.sqrt(1 - before) * rng.normal(size=n)
    x2 = np.sqrt(1 - beta) * x1 + np.sqrt(beta) * rng.normal(size=n)
    left = np.var(x1 - np.cov(x1, x2)[0, 1] / np.var(x2) * x2)
    left_x0 = v * (1 - now) / (now * v + 1 - now)
    sum_of_two = small + before * (beta / (1 - now)) ** 2 * left_x0
    assert np.isclose(left, sum_of_two, rtol=0.02)
    assert (v < 1) == (not np.isclose(sum_of_two, beta))
