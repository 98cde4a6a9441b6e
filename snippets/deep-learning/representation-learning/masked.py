"""How much of a masked digit can be filled in from the rest?"""

import numpy as np
from sklearn.datasets import load_digits

X = load_digits().data / 16


# --8<-- [start:show]
def masked_error(share, patch, seed):
    """Squared error of the best linear guess, that of the mean as 1."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    train, test = X[order[:1500]], X[order[1500:1600]]
    mu, C = train.mean(axis=0), np.cov(train.T) + 1e-3 * np.eye(64)
    cells, error, total = (8 // patch) ** 2, 0.0, 0.0
    for x in test:
        grid = rng.permutation(cells) < round(share * cells)
        grid = grid.reshape(8 // patch, 8 // patch)
        m = np.kron(grid, np.ones((patch, patch))).ravel() == 1
        solve = np.linalg.solve(C[np.ix_(~m, ~m)], (x - mu)[~m])
        guess = mu[m] + C[np.ix_(m, ~m)] @ solve
        error += np.sum((x[m] - guess) ** 2)
        total += np.sum((x - mu)[m] ** 2)
    return error / total


print("masked   pixels   2 by 2 patches")
for share in (0.125, 0.5, 0.75):
    row = [masked_error(share, patch, seed=0) for patch in (1, 2)]
    print(f"{share:5.1%} {row[0]:9.2f} {row[1]:9.2f}")
    # --8<-- [end:show]
    assert max(row) < 0.95  # the visible part helps
for seed in range(3):
    table = np.array(
        [
            [masked_error(share, patch, seed) for patch in (1, 2)]
            for share in (0.125, 0.5, 0.75)
        ]
    )
    assert np.all(np.diff(table, axis=0) > 0)  # more masked: harder
    assert np.all(table[:, 1] > table[:, 0])  # patches: harder
    assert table[0, 0] < 0.35 and 0.65 < table[2, 1] < 1
# the formula is a ridge regression of the hidden pixels on the others
rng = np.random.default_rng(0)
order, error, total = rng.permutation(len(X)), 0.0, 0.0
train = X[order[:1500]]
mu = train.mean(axis=0)
for x in X[order[1500:1600]]:
    m = rng.permutation(64) < 8
    seen, hidden = (train - mu)[:, ~m], (train - mu)[:, m]
    w = np.linalg.solve(seen.T @ seen + 1.499 * np.eye(56), seen.T @ hidden)
    error += np.sum(((x - mu)[m] - (x - mu)[~m] @ w) ** 2)
    total += np.sum((x - mu)[m] ** 2)
assert np.isclose(masked_error(0.125, 1, 0), error / total)
