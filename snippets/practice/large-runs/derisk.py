"""A new architecture against the old: seeds, three sizes, two curves."""

import numpy as np

# --8<-- [start:show]
x = np.array([1.0, 8.0, 64.0])  # compute of the runs, equal for both
E, sd, seeds = 1.7, 0.006, 3  # floor from the ladder; noise; runs a size


def old(x):
    return E + 1.60 * x**-0.16


def new(x):  # better at first, but it falls more slowly
    return E + 1.55 * x**-0.15


def extended(L, far):
    """A line through log(L - E) against log x, read at far."""
    b, a = np.polyfit(np.log(x), np.log(L - E), 1)
    return E + np.exp(a) * far**b


def experiment(rng):
    return [
        law(x) + rng.normal(0, sd, (seeds, 3)).mean(0) for law in (old, new)
    ]


# --8<-- [end:show]

# --8<-- [start:run]
L_old, L_new = experiment(np.random.default_rng(0))
error = sd * np.sqrt(2 / seeds)
print("gain:", *(f"{g:.3f}" for g in L_old - L_new), f"each +- {error:.3f}")
far = 4096.0
gains = [
    extended(a, far) - extended(b, far)
    for a, b in (experiment(np.random.default_rng(s)) for s in range(400))
]
print(f"extended to 4096: {gains[0]:.3f} +- {np.std(gains):.3f}", end="")
print(f", truly {old(far) - new(far):.3f}")
# --8<-- [end:run]
assert L_old[0] - L_new[0] > 3 * error and old(far) < new(far)
assert (
    np.allclose(L_old - L_new, old(x) - new(x), atol=3 * error) and far == 64**2
)
assert len(x) == 3 and np.allclose(x[1:] / x[:-1], 8)
# unbiased enough, and the printed case lies within two of its errors
assert abs(np.mean(gains) - (old(far) - new(far))) < 0.003
assert abs(gains[0] - (old(far) - new(far))) < 2 * np.std(gains)
assert gains[0] < -2 * np.std(gains)
# the error of a mean difference over seeds, by simulation
rng = np.random.default_rng(1)
draws = rng.normal(0, sd, (20_000, 2, seeds)).mean(2)
assert np.isclose((draws[:, 0] - draws[:, 1]).std(), error, rtol=0.03)
# unequal tuning: the best of 20 equal settings against one
best = rng.normal(0, sd, (20_000, 20)).min(1).mean()
assert np.isclose(-best / sd, 1.87, atol=0.03) and round(1.87 * sd, 3) == 0.011
# the card: 0.012 in one pair of runs, seeds differ by 0.008
assert np.isclose(0.008 * np.sqrt(2), 0.0113, atol=5e-5)
assert round(0.012 / 0.0113, 1) == 1.1
assert np.isclose(0.008 * np.sqrt(2 / 8), 0.004) and np.isclose(
    0.012 / 0.004, 3
)
