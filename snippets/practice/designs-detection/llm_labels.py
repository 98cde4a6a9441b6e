"""Prevalence of a rare class from a language model's verdicts."""

import numpy as np


# --8<-- [start:show]
def estimates(theta, s, t, rng, n=200_000, runs=4_000):
    """Four estimates of theta, (runs,) each; people label 2,000."""
    q = s * theta + (1 - t) * (1 - theta)  # the true share of flags
    flags = rng.binomial(n, q, runs) / n

    people = rng.binomial(2_000, theta, runs) / 2_000

    sens = rng.binomial(300, s, runs) / 300  # known violating posts
    spec = rng.binomial(1_700, t, runs) / 1_700  # known harmless ones
    corrected = (flags + spec - 1) / (sens + spec - 1)

    among_flagged = rng.binomial(500, s * theta / q, runs) / 500
    among_rest = rng.binomial(1_500, (1 - s) * theta / (1 - q), runs) / 1_500
    strata = flags * among_flagged + (1 - flags) * among_rest
    return {
        "flags": flags,
        "people only": people,
        "Rogan-Gladen": corrected,
        "strata": strata,
    }


rng = np.random.default_rng(0)
for name, e in estimates(0.003, 0.85, 0.99, rng).items():
    print(f"{name:12}: mean {e.mean():.4f}, spread {e.std():.4f}")
# --8<-- [end:show]
for seed in range(1, 5):
    rng = np.random.default_rng(seed)
    for theta, s, t in ((0.003, 0.85, 0.99), (0.006, 0.7, 0.98)):
        q = s * theta + (1 - t) * (1 - theta)
        e = estimates(theta, s, t, rng)
        assert e["flags"].mean() > 3 * theta  # a large sample, a large bias
        for name in ("people only", "Rogan-Gladen", "strata"):
            assert abs(e[name].mean() - theta) < 4 * e[name].std() / 4_000**0.5
        # the spread of the specificity is nearly all of Rogan-Gladen's
        about = np.sqrt(t * (1 - t) / 1_700) / (s + t - 1)
        assert abs(e["Rogan-Gladen"].std() / about - 1) < 0.08
        assert e["Rogan-Gladen"].std() > 1.5 * e["people only"].std()
        assert e["strata"].std() < 0.75 * e["people only"].std()
        assert np.mean(e["Rogan-Gladen"] < 0) > 0.01  # a share below zero
        # by theory
        a, b = s * theta / q, (1 - s) * theta / (1 - q)
        var = q**2 * a * (1 - a) / 500 + (1 - q) ** 2 * b * (1 - b) / 1_500
        assert abs(e["strata"].std() / np.sqrt(var) - 1) < 0.08
# many flags: the rest must be weighted by its share, not by one
rng = np.random.default_rng(9)
e = estimates(0.3, 0.8, 0.9, rng)["strata"]
assert abs(e.mean() - 0.3) < 4 * e.std() / 4_000**0.5
# numbers of the text
assert round(0.85 * 0.003 + 0.01 * 0.997, 4) == 0.0125
assert round(np.sqrt(0.99 * 0.01 / 1_700), 4) == 0.0024
assert round(0.0024 / 0.84, 4) == 0.0029
# the card: theta 0.002, s 0.9, t 0.995; 5 of 1,000 harmless flagged
q = 0.9 * 0.002 + 0.005 * 0.998
assert round(q, 4) == 0.0068
assert np.isclose((q + 0.995 - 1) / (0.9 + 0.995 - 1), 0.002)
se = np.sqrt(0.005 * 0.995 / 1_000)
assert round(se, 4) == 0.0022 and round(se / 0.895, 4) == 0.0025
assert round(0.005 * 0.995 / (0.895 * 0.0005) ** 2, -3) == 25_000
# the card's last follow-up: labels in proportion to W sqrt(r (1 - r))
W = np.array([q, 1 - q])
r = np.array([0.9 * 0.002, 0.1 * 0.002]) / W
a = W * np.sqrt(r * (1 - r))
assert np.isclose(W @ r, 0.002) and round(r[0], 2) == 0.27
assert np.allclose(a / a.sum(), [0.18, 0.82], atol=0.005)
