"""Demonstrations pass a tree on either side; what a clone makes of them."""

import numpy as np
from sklearn.mixture import GaussianMixture

# --8<-- [start:show]
rng = np.random.default_rng(0)
side = rng.choice([-1.0, 1.0], size=400)
demos = side[:, None] * 0.2 + 0.05 * rng.normal(size=(400, 10))  # moves aside
mean = demos.mean(axis=0)  # the least-squares plan


def mixture(chunks):  # chunks (n, k) of k moves: two Gaussians, by EM
    return GaussianMixture(2, random_state=0).fit(chunks)


def drive(k, n=1000):
    """Offsets (n,) after ten moves, k drawn at a time."""
    model = mixture(demos.reshape(-1, k))
    draws = model.sample(n * 10 // k)[0]
    return (
        np.random.default_rng(1).permutation(draws).reshape(n, 10).sum(axis=1)
    )


def hits(offset):  # the tree is one wide to either side
    return np.mean(np.abs(offset) < 1)


print(f"mean plan: offset {mean.sum():.2f}, hits {hits(mean.sum()):.0%}")
for k in (1, 5, 10):
    print(f"mixture, {k:2} moves a draw: hits {hits(drive(k)):.0%}")
# --8<-- [end:show]

assert hits(demos.sum(axis=1)) < 0.01 and hits(mean.sum()) == 1
rates = [hits(drive(k)) for k in (1, 2, 5, 10)]
assert rates[0] > rates[1] > 0.3 and rates[3] < 0.01
# Two draws of five moves disagree half of the time.
assert abs(rates[2] - 0.5) < 4 * np.sqrt(0.25 / 1000)
# The mean is what squared error asks for: any other plan has more of it.
for shift in (-0.05, 0.05):
    errors = [((demos - m) ** 2).sum() for m in (mean, mean + shift)]
    assert errors[0] < errors[1]
