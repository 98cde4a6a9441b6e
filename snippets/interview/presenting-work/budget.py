"""A component that changes nothing, and a table in which it helps."""

import numpy as np
from scipy import stats
from sklearn.kernel_ridge import KernelRidge


# --8<-- [start:show]
def kernel(A, B, gamma):
    squares = (A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T
    return np.exp(-gamma * squares)


def error(train, other, gamma, lam):
    (X, y), (X2, y2) = train, other
    weights = np.linalg.solve(
        kernel(X, X, gamma) + lam * np.eye(len(y)), y - y.mean()
    )
    fit = y.mean() + kernel(X2, X, gamma) @ weights
    return np.mean((fit - y2) ** 2)


def tuned(parts, trials, rng):
    """Test error of the setting that validates best among the trials."""
    train, valid, test = parts
    settings = [(1 / 5, 1.0)]  # the library's default: 1 / features, 1
    for _ in range(trials - 1):
        settings.append(tuple(10 ** rng.uniform([-2, -3], [1, 1])))
    best = min(settings, key=lambda s: error(train, valid, *s))
    return error(train, test, *best)


# --8<-- [end:show]


# --8<-- [start:run]
def repeat(seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(420, 5))
    y = np.sin(X[:, 0]) + X[:, 1] * X[:, 2] + 0.3 * rng.normal(size=420)
    Q = np.linalg.qr(rng.normal(size=(5, 5)))[0]  # the new "mixing layer"
    cuts = [slice(0, 60), slice(60, 120), slice(120, 420)]
    plain = [(X[c], y[c]) for c in cuts]
    mixed = [(X[c] @ Q, y[c]) for c in cuts]
    return [tuned(p, t, rng) for p in (plain, mixed) for t in (1, 30)]


def gain(before, after):
    d = before - after
    half = stats.t.ppf(0.975, len(d) - 1) * d.std(ddof=1) / len(d) ** 0.5
    low, high = d.mean() - half, d.mean() + half
    return f"{d.mean():5.3f} (95 % {low:.3f} to {high:.3f})"


runs = np.array([repeat(seed) for seed in range(20)])
plain_1, plain_30, mixed_1, mixed_30 = runs.T
print("mean test error        1 trial  30 trials")
print(f"without mixing layer  {plain_1.mean():8.3f} {plain_30.mean():10.3f}")
print(f"with mixing layer     {mixed_1.mean():8.3f} {mixed_30.mean():10.3f}")
print("ours with 30, baseline with 1: ", gain(plain_1, mixed_30))
print("both with 30 trials each:", gain(plain_30, mixed_30))
# --8<-- [end:run]
# a rotation keeps all distances, so each setting predicts the same
rng = np.random.default_rng(7)
X, X2, y, y2 = (rng.normal(size=s) for s in ((50, 5), (9, 5), 50, 9))
Q = np.linalg.qr(rng.normal(size=(5, 5)))[0]
for gamma, lam in ((0.2, 1.0), (0.05, 0.01)):
    ours = error((X @ Q, y), (X2 @ Q, y2), gamma, lam)
    assert np.isclose(ours, error((X, y), (X2, y2), gamma, lam))
    ridge = KernelRidge(alpha=lam, kernel="rbf", gamma=gamma)
    fit = y.mean() + ridge.fit(X, y - y.mean()).predict(X2)
    assert np.isclose(np.mean((fit - y2) ** 2), ours)
assert np.allclose(plain_1, mixed_1)
# the choice is made on validation data, the test data only judge it
parts = [(rng.normal(size=(n, 5)), rng.normal(size=n)) for n in (40, 30, 20)]
draws = 10 ** np.random.default_rng(5).uniform([-2, -3], [1, 1], size=(11, 2))
tried = [(0.2, 1.0), *map(tuple, draws)]
scores = np.array([[error(parts[0], p, *s) for p in parts[1:]] for s in tried])
judged = scores[scores[:, 0].argmin(), 1]
assert np.isclose(tuned(parts, 12, np.random.default_rng(5)), judged)
assert judged > scores[:, 1].min()
# the unfair gain is far from 0, the fair one is noise, on other draws too
more = np.array([repeat(seed) for seed in range(20, 30)])
for p1, p30, _, m30 in (runs.T, more.T):
    assert np.all(p1 > m30)
    assert abs(np.mean(p30 - m30)) < 0.2 * np.mean(p1 - m30)
    fair = stats.ttest_rel(p30, m30).confidence_interval()
    assert fair.low < 0 < fair.high
    unfair = stats.ttest_rel(p1, m30).confidence_interval()
    assert unfair.low > 0
low = stats.ttest_rel(plain_1, mixed_30).confidence_interval().low
assert f"{low:.3f}" in gain(plain_1, mixed_30)
