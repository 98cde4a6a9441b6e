"""The order of a chain of products, by dynamic programming."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def chain_order(dims):
    """Fewest flops for matrices i of shape (dims[i], dims[i + 1]), and how."""
    n = len(dims) - 1
    cost = {(i, i + 1): 0 for i in range(n)}
    split = {}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length  # matrices i to j - 1; the last product cuts at k
            cost[i, j], split[i, j] = min(
                (cost[i, k] + cost[k, j] + 2 * dims[i] * dims[k] * dims[j], k)
                for k in range(i + 1, j)
            )

    def bracket(i, j):
        if j == i + 1:
            return i
        return bracket(i, split[i, j]), bracket(split[i, j], j)

    return cost[0, n], bracket(0, n)


print(*chain_order([10, 30, 5, 60]))
print(*chain_order([40, 20, 30, 10, 30]))
print(*chain_order([1000, 1000, 1000, 1]))
# --8<-- [end:show]


def every(dims, i, j):
    """All bracketings with their cost and shape, without a table."""
    if j == i + 1:
        yield 0, i
    for k in range(i + 1, j):
        for a, left in every(dims, i, k):
            for b, right in every(dims, k, j):
                last = 2 * dims[i] * dims[k] * dims[j]
                yield a + b + last, (left, right)


def multiply(matrices, order):
    """The product in this order, and its flops."""
    if isinstance(order, int):
        return matrices[order], 0
    (A, a), (B, b) = (multiply(matrices, part) for part in order)
    return A @ B, a + b + 2 * A.shape[0] * A.shape[1] * B.shape[1]


rng = np.random.default_rng(0)
assert chain_order([3, 4]) == (0, 0)
for n in (2, 3, 4, 5, 6):
    for _ in range(5):
        dims = rng.integers(1, 12, size=n + 1).tolist()
        flops, order = chain_order(dims)
        assert flops == min(cost for cost, _ in every(dims, 0, n))
        matrices = [rng.normal(size=shape) for shape in pairwise(dims)]
        P, spent = multiply(matrices, order)
        assert spent == flops
        assert np.allclose(P, np.linalg.multi_dot(matrices))
costs = sorted(cost for cost, _ in every([10, 30, 5, 60], 0, 3))
assert costs == [2 * (1500 + 3000), 2 * (9000 + 18000)]


def gram_flops(n, d, times):
    """X^T X w for several w: from the right, and by the Gram matrix."""
    right = times * 4 * n * d
    gram = 2 * n * d**2 + times * 2 * d**2
    return right, gram, gram - n * d**2  # the last: one triangle only


assert gram_flops(10_000, 100, 1)[:2] == (4_000_000, 200_020_000)
assert chain_order([100, 10_000, 100, 1]) == (4_000_000, (0, (1, 2)))
for times, cheaper in ((50, 0), (51, 1)):  # about d / 2 vectors
    right, gram, _ = gram_flops(10_000, 100, times)
    assert (right, gram).index(min(right, gram)) == cheaper
for times, cheaper in ((25, 0), (26, 1)):  # about d / 4
    right, _, gram = gram_flops(10_000, 100, times)
    assert (right, gram).index(min(right, gram)) == cheaper
flops, order = chain_order([2, 1, 2, 3])  # the cheapest product first: 8
assert (flops, order) == (24, (0, (1, 2)))
assert sorted(cost for cost, _ in every([2, 1, 2, 3], 0, 3)) == [24, 32]
U, V = (np.linalg.qr(rng.normal(size=(m, 20)))[0] for m in (1000, 20))
for kappa, differ in ((1e1, False), (1e9, True)):  # the digits by the order
    X, w = U * np.geomspace(1, 1 / kappa, 20) @ V.T, V[:, -1]
    a, b = X.T @ (X @ w), (X.T @ X) @ w
    assert (np.linalg.norm(a - b) > 0.1 * np.linalg.norm(a)) == differ
