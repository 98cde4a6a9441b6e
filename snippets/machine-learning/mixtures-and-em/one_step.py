"""One EM step for a mixture of two Gaussians on five numbers."""

from fractions import Fraction as F
from math import prod

import numpy as np
from scipy.stats import norm

# --8<-- [start:show]
x = np.array([1.0, 2.0, 4.0, 5.0, 9.0])
pi, mu, var = np.array([0.5, 0.5]), np.array([2.0, 6.0]), np.array([4.0, 4.0])


def e_step(x, pi, mu, var):
    """Responsibilities (n, K) and the log-likelihood of the parameters."""
    density = np.exp(-((x[:, None] - mu) ** 2) / (2 * var))
    joint = pi * density / np.sqrt(2 * np.pi * var)
    return joint / joint.sum(axis=1, keepdims=True), np.log(joint.sum(1)).sum()


def m_step(x, R):
    N = R.sum(axis=0)  # how many points each component owns
    mu = R.T @ x / N
    return N / len(x), mu, (R * (x[:, None] - mu) ** 2).sum(axis=0) / N


R, before = e_step(x, pi, mu, var)
pi, mu, var = m_step(x, R)
print("r of the second:", R[:, 1].round(3), " N:", R.sum(axis=0).round(3))
for name, value in (("pi ", pi), ("mu ", mu), ("var", var)):
    print(name, value.round(3))
print(f"log-likelihood: {before:.3f} -> {e_step(x, pi, mu, var)[1]:.3f}")
# --8<-- [end:show]

assert np.allclose(R[:, 1], 1 / (1 + np.exp(4 - x)))  # a sigmoid of x - 4
parts = 0.5 * norm.pdf(x[:, None], [2, 6], 2)
assert np.isclose(before, np.log(parts.sum(axis=1)).sum())
parts = pi * norm.pdf(x[:, None], mu, np.sqrt(var))
assert np.isclose(e_step(x, pi, mu, var)[1], np.log(parts.sum(axis=1)).sum())


def expected(pi, mu, var):  # what the M step maximises
    return np.sum(R * (np.log(pi) + norm.logpdf(x[:, None], mu, np.sqrt(var))))


best = expected(pi, mu, var)
for k in range(2):
    for step in (-0.01, 0.01):
        move = step * np.eye(2)[k]
        assert expected(pi, mu + move, var) < best
        assert expected(pi, mu, var + move) < best
        assert expected(pi + step * np.array([1, -1]), mu, var) < best

# Not concave: swapped names, the same value; halfway, one Gaussian, worse.
swapped = e_step(x, pi[::-1], mu[::-1], var[::-1])[1]
assert np.isclose(swapped, e_step(x, pi, mu, var)[1])
middle = e_step(x, *((v + v[::-1]) / 2 for v in (pi, mu, var)))[1]
assert np.isclose(middle, norm.logpdf(x, mu.mean(), np.sqrt(var.mean())).sum())
assert middle < swapped

# The card with two coins, in fractions.
heads, flips, theta = [3, 2, 0], 3, [F(2, 3), F(1, 3)]


def joint(h, theta, pi):
    return [
        p * t**h * (1 - t) ** (flips - h)
        for p, t in zip(pi, theta, strict=True)
    ]


def likelihood(theta, pi):
    return prod(sum(joint(h, theta, pi)) for h in heads)


half = [F(1, 2)] * 2
joints = [joint(h, theta, half) for h in heads]
shares = [[j / sum(js) for j in js] for js in joints]
assert [r[0] for r in shares] == [F(8, 9), F(2, 3), F(1, 9)]
counts = [sum(r[k] for r in shares) for k in range(2)]
new = [
    sum(r[k] * h for r, h in zip(shares, heads, strict=True))
    / (flips * counts[k])
    for k in range(2)
]
assert new == [F(4, 5), F(1, 4)]
assert counts[0] / 3 == F(5, 9)  # if the choice of coin is learnt too
assert round(float(likelihood(theta, half)), 4) == 0.0031
assert round(float(likelihood(new, half)), 4) == 0.0050
same = [[F(1, 2)] * 2 for _ in heads]  # equal starts stay equal
assert all(
    sum(r[k] * h for r, h in zip(same, heads, strict=True)) / (3 * F(3, 2))
    == F(5, 9)
    for k in range(2)
)
hard = [F(3 + 2, 6), F(0, 3)]  # rounds one and two, round three
assert hard[0] == F(5, 6) and joint(2, hard, half)[1] == 0
