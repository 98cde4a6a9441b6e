"""Removing one component at a time hides two that replace each other."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def mean_error(seed, decay, early):
    rng = np.random.default_rng(seed)
    w = rng.normal(size=30)
    X, X_test = rng.normal(size=(40, 30)), rng.normal(size=(500, 30))
    y = X @ w + 5 * rng.normal(size=40)
    lam = 0.5 if decay else 0.0
    steps = 25 if early else 3_000
    v = np.zeros(30)
    for _ in range(steps):
        v -= 0.1 * (X.T @ (X @ v - y) / 40 + lam * v)
    return np.mean((X_test @ (v - w)) ** 2)


errors = {
    (decay, early): np.array([mean_error(s, decay, early) for s in range(20)])
    for decay in (True, False)
    for early in (True, False)
}
print("decay  stopped early  test error  loss, 95 % interval")
for (decay, early), e in errors.items():
    d = e - errors[True, True]
    half = stats.t.ppf(0.975, 19) * d.std(ddof=1) / 20**0.5
    row = f"{decay!s:5}  {early!s:13}  {e.mean():10.1f}  {d.mean():4.1f}"
    print(f"{row}, {d.mean() - half:4.1f} to {d.mean() + half:4.1f}")
# --8<-- [end:show]
both, decay, early, none = errors.values()
# each alone nearly suffices, both missing is far worse, run by run
assert decay.mean() - both.mean() < 0.2 * both.mean()
assert early.mean() - both.mean() < 0.2 * both.mean()
# decay's loss is no noise, early stopping's may be; seed 0 to 19, paired
loss = stats.ttest_rel(early, both).confidence_interval()
assert loss.low > 0
assert 6 < both.mean() / np.mean(early - both) < 8  # a seventh
loss = stats.ttest_rel(decay, both).confidence_interval()
assert loss.low < 0 < loss.high
# the printed interval, here of the last row
loss = stats.ttest_rel(none, both).confidence_interval()
assert np.allclose([d.mean() - half, d.mean() + half], [loss.low, loss.high])
# with neither, worse than predicting zero, whose error is |w|^2
zero = [
    np.sum(np.random.default_rng(s).normal(size=30) ** 2) for s in range(20)
]
assert none.mean() > np.mean(zero)
assert np.all(none > np.maximum(decay, early))
assert np.mean(none - both) > 3 * (none - both).std(ddof=1) / 20**0.5
# the interaction: together they save less than the sum of their savings
alone = (none - decay) + (none - early)
assert np.mean(alone) > 1.5 * np.mean(none - both)
# decay without early stopping is ridge regression
rng = np.random.default_rng(3)
w = rng.normal(size=30)
X, X_test = rng.normal(size=(40, 30)), rng.normal(size=(500, 30))
y = X @ w + 5 * rng.normal(size=40)
v = np.linalg.solve(X.T @ X + 40 * 0.5 * np.eye(30), X.T @ y)
assert np.isclose(decay[3], np.mean((X_test @ (v - w)) ** 2))
# the interaction of the rounded means, as the text writes it
means = [round(e.mean(), 1) for e in (none, decay, early, both)]
interaction = means[0] - means[1] - means[2] + means[3]
assert np.isclose(interaction, 56.0)
assert np.isclose(interaction, np.mean(none - decay - early + both), atol=0.2)
