"""Mixing the teacher's row with the text's tokens; temperature and tails."""

import numpy as np


# --8<-- [start:show]
def top_share(gap, others, T):
    """Probability at temperature T of a token whose logit leads by gap."""
    return 1 / (1 + others * np.exp(-gap / T))


for others in (9, 100_000):
    shares = [top_share(15, others, T) for T in (1, 2)]
    print(f"{others:7,} others: T = 1 {shares[0]:.3f}, T = 2 {shares[1]:.3f}")
# --8<-- [end:show]

logits = np.append(15.0, np.zeros(100_000)) / 2
p = np.exp(logits - logits.max())
assert np.isclose(p[0] / p.sum(), top_share(15, 100_000, 2))
# the optimum of (1 - a) CE(labels, q) + a CE(p, q) is the mixture of targets
rng = np.random.default_rng(0)
p, y = rng.dirichlet(np.ones(5)), rng.multinomial(30, np.full(5, 0.2)) / 30
a, z = 0.3, np.zeros(5)
for _ in range(5_000):
    q = np.exp(z - z.max())
    q /= q.sum()
    z -= (1 - a) * (q - y) + a * (q - p)
assert np.allclose(q, (1 - a) * y + a * p, atol=1e-8)


def errors(n, a, truth=0.5, teacher=0.6, runs=200_000):
    """Mean squared error of the mixture for one token, n labels."""
    share = np.random.default_rng(1).binomial(n, truth, size=runs) / n
    return np.mean(((1 - a) * share + a * teacher - truth) ** 2)


assert np.isclose(errors(25, 0), 0.01, rtol=0.02)
assert np.isclose(errors(25, 1), 0.01)
assert np.isclose(errors(25, 0.5), 0.005, rtol=0.02)
for n, best in ((25, 0.5), (2_500, 1 / 101)):
    around = [errors(n, best + step) for step in (-0.009, 0, 0.009)]
    assert around[1] == min(around)
# T^2 keeps the soft gradient's size: per unit of logit T^2 (q_T - p_T) / T
v, z = rng.normal(size=8), rng.normal(size=8)


def row(z, T):
    e = np.exp(z / T)
    return e / e.sum()


sizes = [T * np.abs(row(z, T) - row(v, T)).sum() for T in (20, 40)]
assert np.isclose(*sizes, rtol=0.05)
limit = ((z - z.mean()) - (v - v.mean())) / 8  # matching of logits
assert np.allclose(1e4 * (row(z, 1e4) - row(v, 1e4)), limit, atol=1e-3)
