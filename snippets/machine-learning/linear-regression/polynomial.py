"""Polynomials: better inside the data, useless outside."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import root_mean_squared_error
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import PolynomialFeatures

# --8<-- [start:show]
rng = np.random.default_rng(0)


def sample(n, low, high):
    x = rng.uniform(low, high, size=(n, 1))
    return x, np.sin(3 * x[:, 0]) + 0.3 * rng.normal(size=n)


def rmse(model, data):
    return np.sqrt(np.mean((data[1] - model.predict(data[0])) ** 2))


train, inside = sample(30, -1, 1), sample(1000, -1, 1)
outside = sample(1000, 1, 1.5)
errors = {}
print("degree  training  inside  outside")
for degree in (1, 3, 12):
    powers = PolynomialFeatures(degree, include_bias=False)
    model = make_pipeline(powers, LinearRegression()).fit(*train)
    e = [rmse(model, data) for data in (train, inside, outside)]
    errors[degree] = e
    print(f"{degree:6}  {e[0]:8.2f}  {e[1]:6.2f}", end="")
    print(f"  {e[2]:7.0f}" if e[2] > 10 else f"  {e[2]:7.2f}")
# --8<-- [end:show]

assert len(train[1]) == 30 and np.ptp(train[0]) > 1.5
assert np.all(np.abs(np.vstack([train[0], inside[0]])) <= 1)
assert np.ptp(inside[0]) > 1.9 and 1 <= outside[0].min() < 1.01
noise = inside[1] - np.sin(3 * inside[0][:, 0])
assert abs(np.std(noise) - 0.3) < 0.03 and abs(noise.mean()) < 0.05
assert errors[1][0] > errors[3][0] > errors[12][0]
assert errors[3][1] < errors[12][1] < errors[1][1]
assert errors[3][2] < errors[1][2] < errors[12][2] / 100
assert all(outer > 3 * inner for _, inner, outer in errors.values())

for seed in range(5):
    rng = np.random.default_rng(seed)
    train, inside = sample(30, -1, 1), sample(1000, -1, 1)
    outside = sample(1000, 1, 1.5)
    fits = {}
    for degree in (1, 3, 12):
        powers = PolynomialFeatures(degree, include_bias=False)
        model = make_pipeline(powers, LinearRegression()).fit(*train)
        fits[degree] = [rmse(model, d) for d in (train, inside, outside)]
    assert fits[1][0] > fits[3][0] > fits[12][0]
    assert fits[3][1] < fits[1][1] and fits[3][1] < fits[12][1]
    assert fits[12][2] > 10 * fits[12][1]
library = root_mean_squared_error(inside[1], model.predict(inside[0]))
assert np.isclose(rmse(model, inside), library)
# A column for each power, fitted by least squares: nothing new.
V = train[0] ** np.arange(13)
w = np.linalg.lstsq(V, train[1], rcond=None)[0]
assert np.allclose(V @ w, model.predict(train[0]), atol=1e-6)
