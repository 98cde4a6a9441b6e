"""Figure: what each threshold costs, for three training sets."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

X, digit = load_digits(return_X_y=True)
X, y = X / 16, (digit == 8).astype(int)
log_odds = np.linspace(-6, 4, 101)
cuts = 1 / (1 + np.exp(-log_odds))
curves = {"plain": 0, "weighted": 0, "undersampled": 0}
for seed in range(10):
    rng = np.random.default_rng(seed)
    A, T = np.split(rng.permutation(len(y)), [600])
    pos, neg = A[y[A] == 1], A[y[A] == 0]
    few = np.append(pos, rng.choice(neg, len(pos), replace=False))
    for name, rows, w in (
        ("plain", A, 1),
        ("weighted", A, len(neg) / len(pos)),
        ("undersampled", few, 1),
    ):
        model = LogisticRegression(
            solver="newton-cholesky", class_weight={0: 1, 1: w}
        )
        p = model.fit(X[rows], y[rows]).predict_proba(X[T])[:, 1]
        flag = p[:, None] >= cuts
        cost = np.where(y[T][:, None] == 1, 30 * ~flag, flag)
        curves[name] = curves[name] + cost.mean(axis=0) / 10

fig, ax = plt.subplots(figsize=(6.2, 3.4))
marks = {"plain": "-", "weighted": "--", "undersampled": "-."}
for name, curve in curves.items():
    ax.plot(log_odds, curve, marks[name], lw=1.8, label=name)
ax.axvline(0, ls=":", color="black", lw=1)
ax.axvline(np.log(1 / 30), ls=":", color="black", lw=1)
ticks = np.array([0.003, 1 / 31, 0.2, 0.5, 0.9])
names = ["0.003", "1/31", "0.2", "0.5", "0.9"]
ax.set_xticks(np.log(ticks / (1 - ticks)), names)
ax.set(xlabel="threshold on the model's probability", ylabel="cost per digit")
ax.set(ylim=(0, 2), xlim=(-6, 3))
ax.legend(loc="upper left")
fig.savefig("cost_curves.svg")

best = {name: log_odds[np.argmin(curve)] for name, curve in curves.items()}
least = {name: curve.min() for name, curve in curves.items()}
# The valleys are about equally deep, and lie in different places.
assert max(least.values()) < 1.3 * min(least.values())
assert best["plain"] < best["weighted"] - 0.5 < best["undersampled"] - 0.5
assert abs(best["plain"] - np.log(1 / 30)) < 1
half = np.argmin(abs(log_odds))
assert (
    curves["plain"][half] > 2 * curves["weighted"][half] > 2.4 * least["plain"]
)
# Flagging everybody costs one per negative.
assert abs(curves["plain"][0] - np.mean(y == 0)) < 0.3
