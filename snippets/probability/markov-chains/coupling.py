"""Two copies of a chain run until they meet: a bound on the distance."""

import itertools

import numpy as np

# fmt: off
# --8<-- [start:show]
P = np.array([[0.1, 0.6, 0.3],
              [0.5, 0.2, 0.3],
              [0.4, 0.4, 0.2]])
k = len(P)
pairs = np.einsum("ik,jl->ijkl", P, P)  # two independent copies
x = np.zeros((k, k))
x[0, 1] = 1.0  # one starts in 0, the other in 1
for n in range(1, 5):
    x = np.einsum("ij,ijkl->kl", x, pairs)
    np.fill_diagonal(x, 0)  # those that meet leave
    power = np.linalg.matrix_power(P, n)
    distance = np.abs(power[0] - power[1]).sum() / 2
    print(f"n = {n}: distance {distance:.4f}, not met {x.sum():.4f}")
# --8<-- [end:show]
# fmt: on

# Total variation: the largest difference over all sets of states.
gap = power[0] - power[1]
sets = np.array(list(itertools.product((0, 1), repeat=k)))
assert np.isclose(distance, np.max(np.abs(sets @ gap))) and n == 4
rng = np.random.default_rng(0)
m = 50_000
a, b, apart = np.zeros(m, dtype=int), np.ones(m, dtype=int), np.ones(m, bool)
edges = np.cumsum(P, axis=1)[:, :-1]
for _ in range(4):
    a = (rng.uniform(size=m)[:, None] >= edges[a]).sum(axis=1)
    b = (rng.uniform(size=m)[:, None] >= edges[b]).sum(axis=1)
    apart &= a != b
q = x.sum()
assert abs(apart.mean() - q) < 4 * np.sqrt(q * (1 - q) / m)
for seed in range(20):
    R = np.random.default_rng(seed).dirichlet(np.ones(4), size=4)
    x = np.zeros((4, 4))
    x[2, 1] = 1.0
    for n in range(1, 8):
        x = R.T @ x @ R
        np.fill_diagonal(x, 0)
        S = np.linalg.matrix_power(R, n)
        assert np.abs(S[2] - S[1]).sum() / 2 <= x.sum() + 1e-12
# Two states that swap: independent copies from different states never meet.
swap = np.array([[0.0, 1.0], [1.0, 0.0]])
x = np.array([[0.0, 1.0], [0.0, 0.0]])
assert np.trace(swap.T @ x @ swap) == 0
