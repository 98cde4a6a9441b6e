"""L2 in the gradient against decoupled decay, in SGD and in Adam."""

import numpy as np

# --8<-- [start:show]
noise = np.array([10.0, 0.1])  # size of the gradients of the two weights


def train(adam, decoupled, rng, lam=0.1, eta=0.01, steps=2000):
    """Gradients are pure noise: only the decay moves w. 100 runs, (100, 2)."""
    w, m, v = np.ones((100, 2)), np.zeros((100, 2)), np.zeros((100, 2))
    for t in range(1, steps + 1):
        g = noise * rng.normal(size=(100, 2))
        if not decoupled:
            g = g + lam * w  # L2: the penalty is part of the gradient
        step = g
        if adam:
            m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
            step = m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        w = w - eta * step - (eta * lam * w if decoupled else 0)
    return w


rng = np.random.default_rng(0)
for name, decoupled in (("Adam with L2", False), ("AdamW", True)):
    mean = train(True, decoupled, rng).mean(axis=0)
    print(f"{name:12} mean weights after training {mean.round(2)}")
print(f"(1 - eta lambda)^2000 = {(1 - 0.01 * 0.1) ** 2000:.2f}")
# --8<-- [end:show]

first = train(True, True, np.random.default_rng(1), lam=0.0, steps=1)
assert np.allclose(
    np.abs(first - 1), 0.01, rtol=1e-3
)  # Adam's first step is a sign
l2 = train(True, False, rng, steps=1000)
decay = train(True, True, rng, steps=1000)
error = decay.std(axis=0, ddof=1) / np.sqrt(100)  # of the means
target = (1 - 0.01 * 0.1) ** 1000
assert np.all(np.abs(decay.mean(axis=0) - target) < 4 * error)
assert l2[:, 0].mean() > target + 4 * l2[:, 0].std(ddof=1) / np.sqrt(100)
assert l2[:, 1].mean() < target - 4 * l2[:, 1].std(ddof=1) / np.sqrt(100)
for seed in range(3):  # in SGD they are the same, step by step
    a, b = (
        train(False, decoupled, np.random.default_rng(seed), steps=50)
        for decoupled in (False, True)
    )
    assert np.allclose(a, b) and not np.allclose(a, 1)
