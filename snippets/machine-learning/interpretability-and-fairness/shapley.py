"""Shapley values of a prediction, exactly, over all coalitions."""

from itertools import combinations, permutations
from math import comb

import numpy as np


# --8<-- [start:show]
def shapley(f, x, B):
    """Exact values of f at x (d,) against the background rows B (m, d)."""
    d = len(x)
    value = {}
    for size in range(d + 1):
        for S in combinations(range(d), size):
            Z = B.astype(float)
            Z[:, S] = x[list(S)]
            value[S] = np.mean(f(Z))
    phi = np.zeros(d)
    for S, v in value.items():
        for j in set(range(d)) - set(S):
            gain = value[tuple(sorted((*S, j)))] - v
            phi[j] += gain / (d * comb(d - 1, len(S)))
    return phi


def delay(Z):
    rain, rush, works = Z.T
    return 3 * rain + 2 * rush + 4 * rain * rush + 6 * rain * rush * works


phi = shapley(delay, np.ones(3), np.zeros((1, 3)))
for name, value in zip(("rain", "rush hour", "works"), phi, strict=True):
    print(f"{name:9} {value:4.1f}")
# --8<-- [end:show]
assert np.allclose(phi, (7, 6, 2))


def by_orders(f, x, B):
    """The mean of what a feature adds, over all orders."""
    d = len(x)
    phi = np.zeros(d)
    orders = list(permutations(range(d)))
    for order in orders:
        Z = B.astype(float)
        before = np.mean(f(Z))
        for j in order:
            Z[:, j] = x[j]
            after = np.mean(f(Z))
            phi[j] += (after - before) / len(orders)
            before = after
    return phi


rng = np.random.default_rng(0)
for d in (1, 2, 4):
    A, w = rng.normal(size=(d, d)), rng.normal(size=d)

    def f(Z, A=A, w=w):
        return np.exp(np.sin(Z @ A).mean(axis=1)) + Z @ w

    x, B = rng.normal(size=d), rng.normal(size=(7, d))
    phi = shapley(f, x, B)
    assert np.allclose(phi, by_orders(f, x, B))
    assert np.isclose(phi.sum(), f(x[None])[0] - f(B).mean())

    def linear(Z, w=w):
        return Z @ w + 1

    assert np.allclose(shapley(linear, x, B), w * (x - B.mean(axis=0)))
# A feature that the model ignores gets nothing, though B is correlated.
base = rng.normal(size=(50, 1))
B = np.hstack([base, base + 0.1 * rng.normal(size=(50, 1))])
assert shapley(lambda Z: Z[:, 0] ** 2, np.array([1.0, 2.0]), B)[1] == 0


# The card: values of the eight coalitions of a, b, c.
def card(Z):
    a, b, c = Z.T
    return 10 + 6 * a + 4 * b - 3 * c + 2 * a * b + 6 * b * c - 9 * a * b * c


x, B = np.ones(3), np.zeros((1, 3))
for S, want in (
    ((), 10),
    ((0,), 16),
    ((1,), 14),
    ((2,), 7),
    ((0, 1), 22),
    ((0, 2), 13),
    ((1, 2), 17),
    ((0, 1, 2), 16),
):
    z = np.zeros((1, 3))
    z[0, list(S)] = 1
    assert card(z)[0] == want
assert np.allclose(shapley(card, x, B), (4, 5, -3))
