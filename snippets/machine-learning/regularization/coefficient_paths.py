"""Figure: ridge and lasso coefficient paths on the diabetes data."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.linear_model import lasso_path

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
data = load_diabetes()  # columns have mean 0 and norm 1
X, y = data.data, data.target - data.target.mean()
n, d = X.shape
lam_ridge = np.logspace(2, -2.7, 26)
ridge = np.array(
    [np.linalg.solve(X.T @ X + lam * np.eye(d), X.T @ y) for lam in lam_ridge]
).T
lam_lasso = np.logspace(np.log10(np.max(np.abs(X.T @ y))), 0, 34)
lasso = lasso_path(X, y, alphas=lam_lasso / n, max_iter=100_000)[1]

s3 = lasso[data.feature_names.index("s3")]  # enters, leaves, comes back
assert np.sum(np.diff(s3 != 0.0)) == 3
assert np.all(np.diff(np.linalg.norm(ridge, axis=0)) > 0)
assert np.any(np.diff(np.sign(ridge), axis=1))  # ridge may change sign

fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.6), sharey=True)
for ax, lams, paths, title in (
    (axes[0], lam_ridge, ridge, "Ridge"),
    (axes[1], lam_lasso, lasso, "Lasso"),
):
    ax.axhline(0, color="black", lw=0.7, zorder=0)
    for name in ("s5", "bmi", "s2", "bp", "s3", "s1"):  # six of the ten
        path = paths[data.feature_names.index(name)]
        ax.plot(lams, path, "--" if name == "s3" else "-", lw=1.5, label=name)
    ax.set(xscale="log", xlabel=r"$\lambda$, falling", title=title)
    ax.xaxis.set_major_formatter("{x:g}")
    ax.minorticks_off()
    ax.invert_xaxis()
axes[0].set(ylabel="weight", yticks=[-500, 0, 500])
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside right center")
fig.savefig("coefficient_paths.svg")
