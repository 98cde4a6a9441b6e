"""Repeated answers spend the budget; the noise averages out."""

import numpy as np


# --8<-- [start:show]
def answers(k, epsilon_each, rng, runs=4000):
    """Noise of k answers to a count (sensitivity 1), averaged over k."""
    return rng.laplace(scale=1 / epsilon_each, size=(runs, k)).mean(axis=1)


rng = np.random.default_rng(0)
for k in (1, 10, 100):
    fixed = np.std(answers(k, 0.5, rng))
    split = np.std(answers(k, 0.5 / k, rng))
    print(f"{k:3} at 0.5 each: spent {0.5 * k:4}, spread {fixed:.1f}", end="")
    print(f"; sharing 0.5: {split:.0f}")
    # --8<-- [end:show]
    # Laplace noise of scale s has the variance 2 s^2.
    assert abs(fixed / (np.sqrt(2 / k) / 0.5) - 1) < 0.06
    assert abs(split / (np.sqrt(2 * k) / 0.5) - 1) < 0.06
# Two answers: log-ratio of their joint density at the worst point is the sum.
e1, e2, t = 0.5, 0.3, -2.0


def log_density(t, centre, epsilon):
    return -epsilon * abs(t - centre)


ratio = sum(log_density(t, 0, e) - log_density(t, 1, e) for e in (e1, e2))
assert np.isclose(ratio, e1 + e2)
