"""R^2 of features that are pure noise."""

import numpy as np
from sklearn.linear_model import LinearRegression

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 60


def data(d, n):  # features and targets that have nothing in common
    return rng.normal(size=(n, d)), rng.normal(size=n)


def scores(train, new):
    model = LinearRegression().fit(*train)
    training = model.score(*train)
    n, d = train[0].shape
    adjusted = 1 - (1 - training) * (n - 1) / (n - d - 1)
    return training, adjusted, model.score(*new)


print("averages over 100 data sets of 60 examples")
print("noise features  training R^2  adjusted  held-out R^2")
averages = {}
for d in (5, 20, 40):
    results = [scores(data(d, n), data(d, 1000)) for _ in range(100)]
    averages[d] = np.mean(results, axis=0)
    print("{:14}  {:12.2f}  {:8.2f}  {:12.2f}".format(d, *averages[d]))
# --8<-- [end:show]

for d, (training, adjusted, new) in averages.items():
    mean = d / (n - 1)
    error = np.sqrt(2 * mean * (1 - mean) / (n + 1) / 100)  # of a beta mean
    assert abs(training - mean) < 4 * error
    assert abs(adjusted) < 4 * error * (n - 1) / (n - d - 1)
    expected = 1 - (1 + 1 / n) * (n - 2) / (n - d - 2)  # Gaussian features
    assert abs(new - expected) < 0.1
for d in (5, 20, 40):
    train, new = data(d, n), data(d, 1000)
    training, adjusted, held_out = scores(train, new)
    model = LinearRegression().fit(*train)
    y, fit = train[1], model.predict(train[0])
    noise = np.sum((y - fit) ** 2) / (n - d - 1)  # unbiased for its variance
    assert np.isclose(adjusted, 1 - noise / np.var(y, ddof=1))
    assert np.isclose(training, np.corrcoef(fit, y)[0, 1] ** 2)
    assert np.isclose(np.var(fit) / np.var(y), training)
    wrong, y = new[1] - model.predict(new[0]), new[1]
    assert np.isclose(held_out, 1 - wrong @ wrong / np.sum((y - y.mean()) ** 2))
    fewer = LinearRegression().fit(train[0][:, :-1], train[1])
    assert fewer.score(train[0][:, :-1], train[1]) <= training
# Same line, same noise, half the range of x: a smaller R^2.
for seed in range(5):
    rng = np.random.default_rng(seed)
    e = rng.normal(size=2000)
    wide, narrow = rng.uniform(0, 8, 2000), rng.uniform(0, 4, 2000)
    full, half = (np.corrcoef(x, x + e)[0, 1] ** 2 for x in (wide, narrow))
    assert abs(full - 16 / 3 / (16 / 3 + 1)) < 0.03  # 0.84
    assert abs(half - 4 / 3 / (4 / 3 + 1)) < 0.05  # 0.57
assert round(40 / (n - 1), 2) == 0.68


# Two features that have 0.1 and 0.2 alone: from 0.2 to 1 together.
def joint(r1, r2, rho):
    """R^2 by data with exactly these sample correlations."""
    corr = np.array([[1, rho, r1], [rho, 1, r2], [r1, r2, 1]])
    values, vectors = np.linalg.eigh(corr)
    root = vectors * np.sqrt(np.maximum(values, 0))
    Q = np.linalg.qr(np.column_stack([np.ones(9), np.eye(9)[:, :3]]))[0][:, 1:]
    data = Q @ root.T  # centred, with the given correlations
    design = np.column_stack([np.ones(9), data[:, :2]])
    fit = design @ np.linalg.lstsq(design, data[:, 2], rcond=None)[0]
    y = data[:, 2]
    return 1 - np.sum((y - fit) ** 2) / np.sum((y - y.mean()) ** 2)


r1, r2 = np.sqrt(0.1), np.sqrt(0.2)
wide = np.sqrt((1 - r1**2) * (1 - r2**2))
ends = (r1 * r2 - wide, r1 * r2 + wide)
assert np.allclose(ends, (-0.71, 0.99), atol=0.005)
grid = np.linspace(*ends, 401)
values = np.array([joint(r1, r2, rho) for rho in grid])
assert np.allclose(values, (r1**2 + r2**2 - 2 * grid * r1 * r2) / (1 - grid**2))
assert np.allclose(values, r2**2 + (r1 - grid * r2) ** 2 / (1 - grid**2))
assert np.isclose(joint(r1, r2, 0), 0.3)
assert np.isclose(joint(r1, r2, r1 / r2), 0.2) and values.min() > 0.2 - 1e-9
assert np.isclose(r1 / r2, 0.71, atol=0.005)
assert np.allclose(values[[0, -1]], 1)
near = [joint(0.4, 0.4, rho) for rho in (0.9, 0.99, 0.999)]
assert near[0] > near[1] > near[2] > 0.16 and near[2] < 0.1601
