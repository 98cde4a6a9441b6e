"""What k-fold cross-validation estimates, over many samples of 40 rows."""

import numpy as np

# --8<-- [start:show]
n, d = 40, 15


def cv_error(X, y, k):
    """Least squares over k folds; X of shape (runs, n, d), y (runs, n)."""
    squares = []
    for test in np.array_split(np.arange(n), k):
        A, t = np.delete(X, test, axis=1), np.delete(y, test, axis=1)
        At = A.transpose(0, 2, 1)
        w = np.linalg.solve(At @ A, At @ t[..., None])
        squares.append((y[:, test] - (X[:, test] @ w)[..., 0]) ** 2)
    return np.concatenate(squares, axis=1).mean(axis=1)


def study(k, rng, runs=400):
    X, noise = rng.normal(size=(runs, n, d)), rng.normal(size=(runs, n))
    estimates = cv_error(X, X.sum(axis=2) + noise, k)
    return estimates.mean(), estimates.std(ddof=1)


print("folds  rows to train on   mean estimate   its spread")
for k in (2, 5, 10, 40):
    mean, spread = study(k, np.random.default_rng(1))
    print(f"{k:5d} {n - n // k:17d} {mean:15.1f} {spread:12.1f}")
# --8<-- [end:show]

# the last row leaves one out: 400 data sets by the short cut r / (1 - h)
assert k == n == 40
rng = np.random.default_rng(1)
X, noise = rng.normal(size=(400, 40, 15)), rng.normal(size=(400, 40))
Q = np.linalg.qr(X)[0]
r = noise - (Q @ (Q.transpose(0, 2, 1) @ noise[..., None]))[..., 0]
left_out = ((r / (1 - (Q**2).sum(axis=2))) ** 2).mean(axis=1)
assert np.allclose([mean, spread], [left_out.mean(), left_out.std(ddof=1)])


def expected(m):
    """Error of least squares on m Gaussian rows: noise, and its weights'."""
    return 1 + d / (m - d - 1)


for seed in (2, 3):
    results = {k: study(k, np.random.default_rng(seed)) for k in (5, 10, 40)}
    for k, (mean, spread) in results.items():
        assert abs(mean - expected(n - n // k)) < 4 * spread / np.sqrt(400)
    # five folds are pessimistic; leaving one out varies no more than five do
    assert results[5][0] > results[40][0] and results[40][1] < results[5][1]
    # two folds estimate the error after 20 rows, not that after 40
    mean, spread = study(2, np.random.default_rng(seed))
    assert abs(mean - expected(20)) < 4 * spread / np.sqrt(400)
assert np.isclose(expected(n), 1 + 15 / 24) and np.isclose(expected(32), 1.9375)
assert np.isclose(expected(20), 4.75)

# the short cut r / (1 - h) for leaving one out, against the loop
rng = np.random.default_rng(4)
X, y = rng.normal(size=(n, d)), rng.normal(size=n)
Q = np.linalg.qr(X)[0]
short = (y - Q @ (Q.T @ y)) / (1 - (Q**2).sum(axis=1))
assert np.isclose(np.mean(short**2), cv_error(X[None], y[None], n)[0])
