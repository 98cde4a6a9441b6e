"""The loss of a classifier is a cross-entropy, and its floor is an entropy."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000
true = np.array([0.7, 0.2, 0.1])  # p(y | x) for one input x
y = rng.choice(3, size=n, p=true)


def loss(predicted):
    """Mean negative log-probability of what happened, in nats."""
    return -np.log(predicted[y]).mean()


floor = -np.sum(true * np.log(true))
print(f"entropy of the labels: {floor:.3f}")
for name, q in [
    ("the truth", true),
    ("too sure", np.array([0.96, 0.03, 0.01])),
    ("unsure", np.full(3, 1 / 3)),
]:
    cross = -np.sum(true * np.log(q))  # the expected loss
    print(f"{name:9} loss {loss(q):.3f}, expected {cross:.3f}", end="")
    print(f" = floor + {cross - floor:.3f}")
    # --8<-- [end:show]
    scatter = np.sqrt(true @ (np.log(q) + cross) ** 2 / n)
    assert abs(loss(q) - cross) < 4 * scatter + 1e-9
    assert np.isclose(cross - floor, stats.entropy(true, q))
    assert np.isclose(floor, stats.entropy(true))

for q in rng.dirichlet(np.ones(3), size=20):
    terms = -np.log(q)
    error = 4 * np.sqrt(true @ (terms - true @ terms) ** 2 / n)
    divergence = np.sum(true * np.log(true / q))
    assert abs(loss(q) - floor - divergence) < error
    assert divergence > 0
sure = np.array([0.96, 0.03, 0.01])
assert np.argmax(sure) == np.argmax(true)  # the same accuracy
assert loss(sure) > loss(true) + 0.2
