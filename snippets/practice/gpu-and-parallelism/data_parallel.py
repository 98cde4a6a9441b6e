"""Mean of device gradients against the gradient of the whole batch."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X, y, w = rng.normal(size=(24, 3)), rng.normal(size=24), rng.normal(size=3)


def gradient_sum(rows):
    """Sum over the rows of the gradient of half the squared error."""
    return X[rows].T @ (X[rows] @ w - y[rows])


whole = gradient_sum(np.arange(24)) / 24
for shares in (8, 8, 8), (16, 6, 2):
    rows = np.split(np.arange(24), np.cumsum(shares)[:-1])
    means = [gradient_sum(r) / len(r) for r in rows]
    mean_of_means = sum(means) / 3
    sum_over_count = sum(map(gradient_sum, rows)) / sum(map(len, rows))
    for g in mean_of_means, sum_over_count:
        error = np.linalg.norm(g - whole) / np.linalg.norm(whole)
        print(f"{error:.2f}", end="  ")
    print("for shares", shares)
    # --8<-- [end:show]
    assert np.allclose(sum_over_count, whole, rtol=1e-10)
    assert np.allclose(mean_of_means, whole, rtol=1e-10) == (shares[0] == 8)
loss = [
    np.mean((X @ (w + 1e-6 * s * e) - y) ** 2) / 2
    for e in np.eye(3)
    for s in (1, -1)
]
assert np.allclose((np.array(loss[::2]) - loss[1::2]) / 2e-6, whole, rtol=1e-6)
# the card: token counts 900 and 100, mean losses 1 and 3
assert (1 + 3) / 2 == 2 and (900 * 1 + 100 * 3) / 1_000 == 1.2
# a device that reports its sum over the global mean count: the mean repairs it
scaled = [gradient_sum(r) / (24 / 3) for r in rows]
assert np.allclose(sum(scaled) / 3, whole, rtol=1e-10)
