"""Entropy rises with temperature: its derivative is a variance."""

import numpy as np


# --8<-- [start:show]
def tempered(z, tau):
    p = np.exp((z - z.max()) / tau)
    return p / p.sum()


def entropy(p):
    return -np.sum(p * np.log(p))


def slope(z, tau, step=1e-5):  # of the entropy, measured
    above, below = tempered(z, tau + step), tempered(z, tau - step)
    return (entropy(above) - entropy(below)) / (2 * step)


def formula(z, tau):  # variance of the logits / tau^3
    p = tempered(z, tau)
    return p @ (z - p @ z) ** 2 / tau**3


z = np.log([0.40, 0.25, 0.15, 0.10, 0.06, 0.04])
for tau in [0.5, 1.0, 2.0, 10.0]:
    print(
        f"tau {tau:4.1f}: entropy {entropy(tempered(z, tau)):.3f},"
        f" slope {slope(z, tau):.3f}, formula {formula(z, tau):.3f}"
    )
# --8<-- [end:show]
assert np.isclose(np.exp(z).sum(), 1)
assert np.isclose(entropy(np.full(6, 1 / 6)), np.log(6))
for seed in range(20):
    rng = np.random.default_rng(seed)
    z, tau = 3 * rng.normal(size=8), rng.uniform(0.5, 3)
    assert np.isclose(slope(z, tau), formula(z, tau), rtol=1e-5)
    assert np.all(np.diff([entropy(tempered(z, t)) for t in (1, 2, 3, 9)]) > 0)
tie = np.array([2.0, 2.0, 1.0])
assert np.allclose(tempered(tie, 1e-3), [0.5, 0.5, 0])
assert np.allclose(tempered(z, 1e6), 1 / 8, atol=1e-4)
# masked tokens drop out: the limit is uniform over the others
masked = np.array([2.0, -np.inf, 1.0, -np.inf])
for t in (0.5, 2.0, 1e6):
    q = tempered(masked, t)
    assert np.allclose(q[[0, 2]], tempered(np.array([2.0, 1.0]), t))
    assert q[1] == q[3] == 0
assert np.allclose(q, [0.5, 0, 0.5, 0])
assert all(abs(slope(np.full(4, 1.5), t)) < 1e-9 for t in (0.5, 2.0))
# odds are raised to the power 1 / tau: 4 to 1 at tau 1, 16 and 2
odds = [tempered(np.log([0.8, 0.2]), t) for t in (0.5, 1, 2)]
assert np.allclose([a / b for a, b in odds], [16, 4, 2])
# the card: logits 3, 1, 1
for tau, top in ((1, 0.787), (2, 0.576)):
    assert abs(tempered(np.array([3.0, 1, 1]), tau)[0] - top) < 5e-4
