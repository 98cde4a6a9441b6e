"""Stochastic variational inference: mini-batches, natural gradients."""

import numpy as np

# --8<-- [start:show]
N = 100_000
x = np.random.default_rng(0).normal(5.0, 2.0, size=N)  # noise variance 4
prior = np.array([0.0, 1 / 100])  # N(0, 100): precision x mean, precision


def svi(x, steps, rng):
    """Natural parameters of q(mean) after each step, (steps, 2)."""
    natural, path = prior, np.zeros((steps, 2))
    for step in range(steps):
        batch = rng.choice(x, size=50)
        # The update as if the batch were repeated to len(x).
        target = prior + len(x) * np.array([batch.mean() / 4, 1 / 4])
        rate = (step + 6) ** -0.8
        natural = (1 - rate) * natural + rate * target
        path[step] = natural
    return path


path = svi(x, 300, np.random.default_rng(1))
for step in (1, 30, 300):
    mean = path[step - 1, 0] / path[step - 1, 1]
    print(f"step {step:3}: mean {mean:.3f}")
sd = path[-1, 1] ** -0.5
exact = (prior[0] + x.sum() / 4) / (prior[1] + N / 4)
print(f"exact mean {exact:.3f}, sd of q {sd:.4f}")
ends = [svi(x, 300, np.random.default_rng(seed))[-1] for seed in range(50)]
errors = np.array([a / b - exact for a, b in ends])
print(f"over 50 seeds the mean is off by {errors.std():.3f}")
# --8<-- [end:show]

assert np.isclose(path[-1, 1], 1 / 100 + N / 4, rtol=1e-2)
assert np.isclose(exact, x.mean(), rtol=1e-6)  # the prior is weak
# All data equal: the batch is the data, and q is the posterior of a share.
same = svi(np.full(1000, 7.0), 40, np.random.default_rng(0))
assert np.allclose(same[:, 0] - prior[0], 7 * (same[:, 1] - prior[1]))
share = 1 - np.cumprod(1 - np.arange(6, 46) ** -0.8)
assert np.allclose(same[:, 1], 1 / 100 + share * 1000 / 4)
# The deviation by hand: a weighted mean of 300 batch means.
rates = np.arange(6, 306) ** -0.8
w = rates * np.append(np.cumprod((1 - rates)[::-1])[::-1][1:], 1)
w = w / w.sum()
theory = x.std() / np.sqrt(50) * np.sqrt(np.sum(w**2))
assert abs(errors.std() / theory - 1) < 4 / np.sqrt(2 * 50)
assert abs(errors.mean()) < 4 * theory / np.sqrt(50)
assert abs(mean - exact) < 4 * theory
assert np.isclose(1 / sd**2, 1 / 100 + N / 4, rtol=1e-2)
assert theory > 3 * sd  # more than the deviation that q reports
