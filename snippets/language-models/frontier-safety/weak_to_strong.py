"""A strong student of a weak supervisor: which errors it imitates."""

import numpy as np


# --8<-- [start:show]
def fit(X, y, steps=200, rate=1.0, ridge=1e-3):
    """Weights (d,) of a logistic regression, y in {0, 1}."""
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-X @ w))
        w -= rate * (X.T @ (p - y) / len(y) + ridge * w)
    return w


def experiment(seed, n=4000, d=20):
    rng = np.random.default_rng(seed)
    X, test = rng.normal(size=(2, n, d))
    truth = rng.normal(size=d)
    y, y_test = X @ truth > 0, test @ truth > 0
    slips = y ^ (rng.random(n) < 0.25)  # errs at random
    other = rng.normal(size=d)
    other -= truth * (other @ truth) / (truth @ truth)  # a wrong direction
    other *= np.linalg.norm(truth) / np.linalg.norm(other)
    habit = X @ (truth + other) > 0  # errs by rule, as often
    out = [np.mean(slips == y), np.mean(habit == y)]
    for labels in (slips, habit, y):
        out.append(np.mean((test @ fit(X, labels) > 0) == y_test))
    return out


rows = np.mean([experiment(seed) for seed in range(3)], axis=0)
weak, student, ceiling = rows[:2], rows[2:4], rows[4]
for name, w, s in zip(("slips", "rule "), weak, student, strict=True):
    print(f"errs by {name}: weak {w:.2f}, student {s:.2f}, ", end="")
    print(f"ceiling {ceiling:.2f}, recovered {(s - w) / (ceiling - w):.2f}")
# --8<-- [end:show]

for seed in range(3, 6):
    weak1, weak2, slips, habit, top = experiment(seed)
    assert top > 0.97 and (slips - weak1) / (top - weak1) > 0.8
    assert abs(habit - weak2) / (top - weak2) < 0.1
    # an angle of 45 degrees errs on a quarter of all directions
    assert abs(weak2 - 0.75) < 0.03 and abs(weak1 - 0.75) < 0.03
