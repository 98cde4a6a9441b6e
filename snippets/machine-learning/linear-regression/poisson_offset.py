"""Claims of policies with unequal exposure, by three models."""

import numpy as np
from sklearn.linear_model import LinearRegression, PoissonRegressor

# --8<-- [start:show]
rng = np.random.default_rng(0)


def policies(n):
    young = rng.integers(0, 2, n).astype(float)
    years = rng.uniform(0.05, 1, n) * np.where(young, 0.5, 1)
    claims = rng.poisson(years * np.exp(-1.5 + 0.7 * young))
    return young[:, None], years, claims


X, s, y = policies(20000)
rate = PoissonRegressor(alpha=0, tol=1e-8)
rate.fit(X, y / s, sample_weight=s)  # the same as the offset log s
count = PoissonRegressor(alpha=0, tol=1e-8).fit(X, y)
logs = LinearRegression().fit(X, np.log1p(y))
print("rate ratio, young against others")
print(f"with exposure    {np.exp(rate.coef_[0]):.2f}")
print(f"without exposure {np.exp(count.coef_[0]):.2f}")
X_new, s_new, y_new = policies(20000)
predictions = {"Poisson": s_new * rate.predict(X_new),
               "log(1 + y)": np.expm1(logs.predict(X_new))}  # fmt: skip
for name, p in predictions.items():
    print(f"{name:10} predicts {p.sum() / y_new.sum():.2f} of all claims")
# --8<-- [end:show]

young = X[:, 0] == 1
assert np.isclose(s @ rate.predict(X), y.sum(), rtol=1e-4)
assert np.isclose((s @ (young * rate.predict(X))), y[young].sum(), rtol=1e-3)
young = X_new[:, 0] == 1
back = np.log1p(predictions["log(1 + y)"][young])
assert np.allclose(back, logs.intercept_ + logs.coef_[0])
by_claims = [y[X[:, 0] == g].mean() for g in (0, 1)]
assert np.isclose(
    np.exp(count.coef_[0]), by_claims[1] / by_claims[0], rtol=1e-3
)
for g in (0, 1):  # the predicted claims per year are the training rates
    rows, old = X_new[:, 0] == g, X[:, 0] == g
    per_year = predictions["Poisson"][rows].sum() / s_new[rows].sum()
    assert np.isclose(per_year, y[old].sum() / s[old].sum(), rtol=1e-3)


def offset_fit(X, s, y, alpha):  # Newton on the mean loss with log s
    A = np.column_stack([np.ones(len(y)), X])
    theta = np.zeros(2)
    for _ in range(50):
        mu = s * np.exp(A @ theta)
        slope = A.T @ (mu - y) / len(y) + alpha * np.array([0, theta[1]])
        curve = A.T @ (A * mu[:, None]) / len(y) + alpha * np.diag([0, 1])
        theta -= np.linalg.solve(curve, slope)
    return theta[1]


assert np.isclose(offset_fit(X, s, y, 0), rate.coef_[0], rtol=1e-3)
penalised = PoissonRegressor(alpha=1, tol=1e-8)
penalised.fit(X, y / s, sample_weight=s)  # with a penalty: not the same
assert offset_fit(X, s, y, 1) < 0.8 * penalised.coef_[0]

for seed in range(4):
    rng = np.random.default_rng(seed)
    X, s, y = policies(20000)
    rate = PoissonRegressor(alpha=0, tol=1e-8)
    rate.fit(X, y / s, sample_weight=s)
    mu = s * rate.predict(X)
    assert abs(np.sum(y - mu)) < 0.5 and abs(X[:, 0] @ (y - mu)) < 0.5
    ratios = []  # one binary feature: the weight is the log ratio of rates
    for g in (0, 1):
        rows = X[:, 0] == g
        ratios.append(y[rows].sum() / s[rows].sum())
    assert np.isclose(np.exp(rate.coef_[0]), ratios[1] / ratios[0], rtol=1e-3)
    assert abs(np.exp(rate.coef_[0]) - np.exp(0.7)) < 0.25
    count = PoissonRegressor(alpha=0, tol=1e-8).fit(X, y)
    assert np.exp(count.coef_[0]) < 1.2
    logs = LinearRegression().fit(X, np.log1p(y))
    both = np.column_stack([X, np.log(s)])  # the other fault mended
    mended = LinearRegression().fit(both, np.log1p(y))
    X_new, s_new, y_new = policies(20000)
    ratio = np.sum(s_new * rate.predict(X_new)) / y_new.sum()
    assert 0.9 < ratio < 1.1
    assert np.sum(np.expm1(logs.predict(X_new))) / y_new.sum() < 0.75
    both = np.column_stack([X_new, np.log(s_new)])
    assert np.sum(np.expm1(mended.predict(both))) / y_new.sum() < 0.75
    # Poisson noise: squared residuals average to the mean. The variance of
    # all counts holds the spread of the means too, so it is larger.
    mu = s * np.exp(rng.normal(size=20000))
    y = rng.poisson(mu)
    assert abs(np.mean((y - mu) ** 2 / mu) - 1) < 0.1
    assert np.var(y) > 1.5 * np.mean(y)
# The card: a dispersion of 4 doubles the standard errors.
assert np.sqrt(4) == 2 and round(np.exp(0.26), 2) == 1.30
