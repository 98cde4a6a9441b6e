"""Two equally good models: how often a t test over 15 splits says otherwise."""

import numpy as np
from scipy import stats

n, d, n_test, splits = 60, 4, 12, 15


def error(V, y, train, test):
    w = np.linalg.lstsq(V[train], y[train], rcond=None)[0]
    return np.mean((y[test] - V[test] @ w) ** 2)


def differences(X, Z, y, rng):
    """Test error of least squares on X minus that on Z, over random splits."""
    orders = [rng.permutation(n) for _ in range(splits)]
    parts = [(order[n_test:], order[:n_test]) for order in orders]
    return np.array([error(X, y, *p) - error(Z, y, *p) for p in parts])


# --8<-- [start:show]
def p_value(diff, test_over_train=0.0):
    """t test of paired scores over J random splits; 0: as if independent."""
    J = len(diff)
    variance = (1 / J + test_over_train) * diff.var(ddof=1)
    t = diff.mean() / np.sqrt(variance)
    return 2 * stats.t.sf(abs(t), J - 1)


def false_alarms(rng, runs=200):
    """Two models with other features, equally informative."""
    alarms = []
    for _ in range(runs):
        X, Z, e = *rng.normal(size=(2, n, d)), rng.normal(size=n)
        y = X.sum(axis=1) + Z.sum(axis=1) + e
        diff = differences(X, Z, y, rng)  # 15 splits, 48 train and 12 test
        alarms.append([p_value(diff) < 0.05, p_value(diff, 12 / 48) < 0.05])
    return np.mean(alarms, axis=0)


naive, corrected = false_alarms(np.random.default_rng(0))
print(f"false alarms at 5 %: naive {naive:.0%}, corrected {corrected:.0%}")
# --8<-- [end:show]

alarms = [false_alarms(np.random.default_rng(seed)) for seed in (1, 2)]
naive, corrected = np.mean(alarms, axis=0)
four_errors = 4 * np.sqrt(0.05 * 0.95 / 400)
assert naive > 0.25 and abs(corrected - 0.05) < four_errors < 0.05
# the naive alarms of forty runs by SciPy's test
mine, rng = np.random.default_rng(5), np.random.default_rng(5)
p = []
for _ in range(40):
    X, Z, e = *rng.normal(size=(2, n, d)), rng.normal(size=n)
    diff = differences(X, Z, np.hstack([X, Z]).sum(axis=1) + e, rng)
    p.append(stats.ttest_1samp(diff, 0).pvalue)
assert false_alarms(mine, 40)[0] == np.mean(np.array(p) < 0.05)
V, y = np.random.default_rng(4).normal(size=(60, 4)), np.arange(60.0)
w = np.linalg.solve(V[:48].T @ V[:48], V[:48].T @ y[:48])
squares = error(V, y, slice(48), slice(48, None)) * 12
assert np.isclose(np.linalg.norm(y[48:] - V[48:] @ w) ** 2, squares)
diff = np.array([0.3, -0.1, 0.4, 0.2])
assert np.isclose(p_value(diff), stats.ttest_1samp(diff, 0).pvalue)
t = diff.mean() / diff.std(ddof=1) / np.sqrt(0.25 + 1 / 9)
assert np.isclose(p_value(diff, 1 / 9), 2 * stats.t.sf(t, 3))
assert n_test == 12 and n - n_test == 48 and splits == 15

# equal correlation rho: the variance of the mean, and what s^2 measures
J, rho, rng = 15, 0.2, np.random.default_rng(3)
shared, own = rng.normal(size=(100_000, 1)), rng.normal(size=(100_000, J))
D = np.sqrt(rho) * shared + np.sqrt(1 - rho) * own
ratio = D.mean(axis=1).var() / D.var(axis=1, ddof=1).mean()
assert abs(D.var(axis=1, ddof=1).mean() - (1 - rho)) < 0.01
assert abs(ratio / (1 / J + rho / (1 - rho)) - 1) < 0.03
