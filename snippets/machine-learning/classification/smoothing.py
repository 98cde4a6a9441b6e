"""Label smoothing: the logits stop at a finite gap, the loss at a floor."""

import numpy as np


# --8<-- [start:show]
def smooth(Y, eps):  # one-hot targets (n, K) -> softened targets
    return (1 - eps) * Y + eps / Y.shape[1]


K = 4
Y = np.eye(K)[[1]]  # one example, true class the second
for eps in (0.0, 0.2):
    T, Z = smooth(Y, eps), np.zeros((1, K))
    for _ in range(3000):  # free logits: a model that can fit anything
        P = np.exp(Z) / np.exp(Z).sum()
        Z -= 1.0 * (P - T)
    loss = -np.sum(T * np.log(P))
    print(f"eps {eps}: target {T[0]}", end="")
    print(f"  gap {Z[0, 1] - Z[0, 0]:.2f}  loss {loss:.4f}")
# --8<-- [end:show]


def gap(K, eps):
    return np.log((1 - eps + eps / K) / (eps / K))


def floor(K, eps):
    top, rest = 1 - eps + eps / K, eps / K
    return -top * np.log(top) - (K - 1) * rest * np.log(rest)


assert np.allclose(smooth(Y, 0.2).sum(axis=1), 1)
assert np.isclose(Z[0, 1] - Z[0, 0], gap(4, 0.2)) and np.isclose(
    gap(4, 0.2), np.log(17)
)
assert np.isclose(loss, floor(4, 0.2))
# The loss splits: (1 - eps) plain + eps (mean of -log p over the classes).
rng = np.random.default_rng(0)
q = rng.dirichlet(np.ones(K))
plain, uniform = -np.log(q[1]), -np.mean(np.log(q))
assert np.isclose(-smooth(Y, 0.2)[0] @ np.log(q), 0.8 * plain + 0.2 * uniform)
# The card: 10 classes, eps 0.1.
assert abs(floor(10, 0.1) - 0.500) < 5e-4 and np.isclose(
    gap(10, 0.1), np.log(91)
)
assert abs(-np.log(0.91) - 0.094) < 5e-4
# Without smoothing the gap never stops: ten times the steps, more gap.
Z = np.zeros((1, K))
seen = []
for step in range(30_000):
    P = np.exp(Z) / np.exp(Z).sum()
    Z -= P - Y
    if step + 1 in (300, 3000, 30_000):
        seen.append(Z[0, 1] - Z[0, 0])
assert np.allclose(np.diff(seen), np.log(10), atol=0.05)
