"""Accuracy without labels: right under one shift, blind to another."""

import numpy as np
from scipy.special import expit


# --8<-- [start:show]
def world(rng, mean=1.5, slope=2.0, offset=0.0, n=20_000):
    x = rng.normal(mean, 1, n)
    y = rng.random(n) < expit(slope * x + offset)
    return expit(2 * x), y  # the model knows the old world exactly


def accuracies(p, y):
    return np.maximum(p, 1 - p).mean(), ((p >= 0.5) == y).mean()


worlds = {
    "old": {},
    "covariate shift": {"mean": 0.3},
    "concept shift": {"offset": -2.0},
}
for name, change in worlds.items():
    p, y = world(np.random.default_rng(0), **change)
    guess, true = accuracies(p, y)
    print(f"{name:16} estimated {guess:.2f}  true {true:.2f}")
    # --8<-- [end:show]
    for seed in range(1, 6):
        p, y = world(np.random.default_rng(seed), **change)
        guess, true = accuracies(p, y)
        if name == "concept shift":
            old = accuracies(*world(np.random.default_rng(seed)))[0]
            assert np.isclose(guess, old) and guess - true > 0.1
        else:
            assert abs(guess - true) < 0.015
# the card: five probabilities
p = np.array([0.95, 0.7, 0.6, 0.2, 0.1])
assert np.isclose(accuracies(p, p > 0.5)[0], 0.79) and np.isclose(p.sum(), 2.55)
