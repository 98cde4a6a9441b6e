"""Stochastic variational inference: mini-batches, natural gradients."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
N = 100_000
x = rng.normal(5.0, 2.0, size=N)  # noise variance 4 known
natural = np.array(
    [0.0, 1 / 100]
)  # prior N(0, 100): (precision x mean, precision)
prior = natural.copy()
for step in range(1, 301):
    batch = rng.choice(x, size=50)
    target = prior + N * np.array(
        [batch.mean() / 4, 1 / 4]
    )  # as if all were so
    rate = (step + 5) ** -0.8
    natural = (1 - rate) * natural + rate * target
    if step in (1, 30, 300):
        print(f"step {step:3}: mean {natural[0] / natural[1]:.3f}")
exact = (x.sum() / 4) / (1 / 100 + N / 4)
print(f"exact mean {exact:.3f}, sd {np.sqrt(1 / (1 / 100 + N / 4)):.4f}")
# --8<-- [end:show]

assert np.isclose(natural[1], 1 / 100 + N / 4, rtol=1e-2)
means = []
for seed in range(30):
    r = np.random.default_rng(seed)
    nat = prior.copy()
    for step in range(1, 301):
        batch = r.choice(x, size=50)
        rate = (step + 5) ** -0.8
        nat = (1 - rate) * nat + rate * (
            prior + N * np.array([batch.mean() / 4, 1 / 4])
        )
    means.append(nat[0] / nat[1])
assert abs(np.mean(means) - exact) < 4 * np.std(means) / np.sqrt(30)
assert np.std(means) < 2 / np.sqrt(50) / 3  # averages over many batches
