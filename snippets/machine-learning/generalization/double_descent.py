"""Test error against the number of random features: two descents."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np


# --8<-- [start:show]
def sample(n, sigma, rng):
    X = rng.normal(size=(n, 8))
    y = np.sin(X[:, 0]) + 0.5 * X[:, 1] * X[:, 2]
    return np.hstack([X, np.ones((n, 1))]), y + sigma * rng.normal(size=n)


def test_errors(sigma, sizes, lam, seed):
    """Fit 50 examples with N random ReLU features; noiseless test targets."""
    rng = np.random.default_rng(seed)
    (X, y), (X_new, y_new) = sample(50, sigma, rng), sample(300, 0, rng)
    V = rng.normal(size=(9, max(sizes)))
    out = []
    for N in sizes:
        F, F_new = (np.maximum(Z @ V[:, :N], 0) / N**0.5 for Z in (X, X_new))
        if lam:  # equal to solving (F'F + lam I) w = F'y, but 50 x 50
            w = F.T @ np.linalg.solve(F @ F.T + lam * np.eye(50), y)
        else:
            w = np.linalg.lstsq(F, y, rcond=1e-10)[0]  # the shortest solution
        out.append(np.mean((y_new - F_new @ w) ** 2))
    return out


sizes = [3, 10, 25, 45, 50, 55, 100, 250, 600]
cases = {"no noise": (0, 0), "noise": (0.5, 0), "with ridge": (0.5, 0.2)}
median = {}
print("N         " + "".join(f"{N:6}" for N in sizes))
for name, (sigma, lam) in cases.items():
    runs = [test_errors(sigma, sizes, lam, seed) for seed in range(40)]
    median[name] = np.median(runs, axis=0)
    print(f"{name:10}" + "".join(f"{e:6.3g}" for e in median[name]))
# --8<-- [end:show]

at = {N: k for k, N in enumerate(sizes)}
others = {
    name: np.median(
        [test_errors(sigma, sizes, lam, s) for s in range(40, 70)], axis=0
    )
    for name, (sigma, lam) in cases.items()
}
for m in (median, others):
    for name in ("no noise", "noise"):
        assert np.argmax(m[name]) == at[50]
        assert m[name][at[600]] < m[name][at[45]] / 2  # second descent
        assert m[name][at[10]] < m[name][at[45]] / 2  # the first valley
    assert m["no noise"][at[600]] < m["no noise"][: at[45]].min() / 2
    assert m["noise"][at[50]] > 2 * m["no noise"][at[50]]
    assert m["noise"][at[600]] > m["noise"][at[10]]  # it need not win
    assert np.all(m["with ridge"] < 1.02 * m["noise"])
    ridge = m["with ridge"][: at[100] + 1]
    assert np.all(ridge[1:] < 1.03 * ridge[:-1])  # falling: no peak
# A constant: the mean of the target is 0, its variance (1 - e^-2)/2 + 1/4.
_, y = sample(200000, 0, np.random.default_rng(1))
constant = (1 - np.exp(-2)) / 2 + 1 / 4
assert abs(y.mean()) < 0.01 and abs(y.var() / constant - 1) < 0.02
assert all(e < constant for e in median["noise"][[at[3], at[10], at[600]]])
# The ridge row solves the usual equations, on the same sample.
rng = np.random.default_rng(3)
(X, y), (X_new, y_new) = sample(50, 0.5, rng), sample(300, 0, rng)
V = rng.normal(size=(9, 20))
F, F_new = (np.maximum(Z @ V, 0) / np.sqrt(20) for Z in (X, X_new))
w = np.linalg.solve(F.T @ F + 0.2 * np.eye(20), F.T @ y)
by_hand = np.mean((y_new - F_new @ w) ** 2)
assert np.allclose(test_errors(0.5, [20], 0.2, 3), by_hand)
# The shortest solution fits the training data from N = 50 on, not before.
rng = np.random.default_rng(0)
X, y = sample(50, 0.5, rng)
V = rng.normal(size=(9, 100))
for N, fits in ((45, False), (55, True)):
    F = np.maximum(X @ V[:, :N], 0)
    assert np.allclose(F @ np.linalg.pinv(F) @ y, y) == fits
# The smallest singular value is near zero at N = n only.
for seed in range(5):
    rng = np.random.default_rng(seed)
    X, _ = sample(50, 0, rng)
    V = rng.normal(size=(9, 600))
    low = [
        np.linalg.svd(np.maximum(X @ V[:, :N], 0) / N**0.5)[1][-1]
        for N in (25, 50, 100, 600)
    ]
    assert 5 * low[1] < min(low[0], low[2]) and low[2] < low[3]

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.5, 3.4))
styles = {
    "no noise": ("C2", "--"),
    "noise": ("C1", "-"),
    "with ridge": ("C0", "-"),
}
labels = "no label noise", "label noise", "label noise, ridge"
for (name, (color, line)), label in zip(styles.items(), labels, strict=True):
    ax.loglog(
        sizes, median[name], line, marker="o", ms=4, color=color, label=label
    )
ax.axvline(50, color="C5", lw=0.9, ls=":")
ax.text(54, 40, "$N = n = 50$", color="C5")
ax.set(xlabel="number of features $N$", ylabel="test error, noiseless targets")
ticks = [3, 10, 50, 250, 600]
ax.set_xticks(ticks, [str(t) for t in ticks])
ax.set_xticks([], minor=True)
ax.set_yticks([0.1, 1, 10, 100], ["0.1", "1", "10", "100"])
ax.legend(loc="upper right")
fig.savefig("double_descent.svg", metadata={"Date": None})
