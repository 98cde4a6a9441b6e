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

# the .632 bootstrap: training error, error on rows not drawn, and their mix


def fitted_errors(X, y, A, t):
    """Squared errors on X, y of least squares on A, t, for each run."""
    At = A.transpose(0, 2, 1)
    w = np.linalg.solve(At @ A, At @ t[..., None])
    return (y - (X @ w)[..., 0]) ** 2


def neighbour_errors(X, y, A, t):
    """Mistakes on X, y of one nearest neighbour in A, for each run."""
    gap = ((X[:, :, None] - A[:, None]) ** 2).sum(axis=3)
    return np.take_along_axis(t, gap.argmin(axis=2), axis=1) != y


def both_errors(errors, X, y, rng, draws=50):
    """Training error and left-out error, for each run."""
    runs = len(X)
    row = np.arange(runs)[:, None]
    total, count = np.zeros((2, runs, n))
    for _ in range(draws):
        drawn = rng.integers(0, n, size=(runs, n))
        left = np.ones((runs, n))
        left[row, drawn] = 0
        total += left * errors(X, y, X[row, drawn], y[row, drawn])
        count += left
    assert count.min() > 0
    return errors(X, y, X, y).mean(axis=1), (total / count).mean(axis=1)


# `d` features; right on average with 5, too high with 15
for d in (5, 15):
    truth = 1 + d / (n - d - 1)  # of least squares on 40 Gaussian rows
    for seed in (1, 2, 3):
        rng = np.random.default_rng(seed)
        X, noise = rng.normal(size=(400, n, d)), rng.normal(size=(400, n))
        y = X.sum(axis=2) + noise
        E_0, E_1 = both_errors(fitted_errors, X, y, rng)
        mix, folds = 0.368 * E_0 + 0.632 * E_1, cv_error(X, y, 10)
        assert abs(E_0.mean() - (1 - d / n)) < 4 * E_0.std() / 20
        assert E_1.mean() > folds.mean() > truth
        if d == 5:  # right within the noise, and varies a little less
            assert abs(mix.mean() - truth) < 4 * mix.std() / 20
            assert 0.9 * folds.std() < mix.std() < folds.std()
        else:  # still pessimistic, and varies more
            assert mix.mean() > truth + 4 * mix.std() / 20
            assert mix.mean() > folds.mean() and mix.std() > folds.std()

# the share of rows drawn, and one neighbour on coins
assert np.isclose(1 - (1 - 1 / 40) ** 40, 0.637, atol=5e-4)
assert np.isclose(1 - np.exp(-1), 0.632, atol=5e-4)
rng = np.random.default_rng(0)
X, y = rng.normal(size=(100, n, 3)), rng.integers(0, 2, size=(100, n))
E_0, E_1 = both_errors(neighbour_errors, X, y, rng)
assert E_0.max() == 0 and abs(E_1.mean() - 0.5) < 4 * E_1.std() / 10
mix = np.mean(0.632 * E_1)
assert abs(mix - 0.316) < 4 * 0.632 * E_1.std() / 10 and mix < 0.4


def plus(E_0, E_1, gamma):
    """The .632+ rule: a weight between 0.632 and 1 on the left-out error."""
    R = np.clip((E_1 - E_0) / (gamma - E_0), 0, 1)
    weight = 0.632 / (1 - 0.368 * R)
    return (1 - weight) * E_0 + weight * np.minimum(E_1, gamma)


assert np.isclose(plus(0.0, 0.5, 0.5), 0.5)
assert np.isclose(plus(0.2, 0.2, 0.5), 0.2)  # no overfitting: both agree
# over samples, gamma from each one's labels: far nearer to one half than 0.316
gamma = 2 * y.mean(axis=1) * (1 - y.mean(axis=1))
assert abs(plus(E_0, E_1, gamma).mean() - 0.5) < 0.1 < 0.5 - mix
