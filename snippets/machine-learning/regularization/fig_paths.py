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

lam_ridge = np.logspace(3, -3, 45)
ridge = np.array(
    [np.linalg.solve(X.T @ X + lam * np.eye(d), X.T @ y) for lam in lam_ridge]
).T
lam_lasso = np.logspace(np.log10(np.max(np.abs(X.T @ y))), 0, 60)
lasso = lasso_path(X, y, alphas=lam_lasso / n, max_iter=100_000)[1]

s3 = lasso[data.feature_names.index("s3")]  # enters, leaves, comes back
assert np.sum(np.diff(s3 != 0.0)) == 3
assert np.any(np.diff(np.sign(ridge), axis=1))  # ridge may change sign

fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.6), sharey=True)
styles = ["-", "--"]
for ax, lams, paths, title in (
    (axes[0], lam_ridge, ridge, "Ridge"),
    (axes[1], lam_lasso, lasso, "Lasso"),
):
    ax.axhline(0, color="black", lw=0.7, zorder=0)
    for j, (name, path) in enumerate(
        zip(data.feature_names, paths, strict=True)
    ):
        ax.plot(
            lams, path, styles[j // 6], color=f"C{j % 6}", lw=1.4, label=name
        )
    ax.set(
        xscale="log", xlabel=r"$\lambda$ (stronger to the left)", title=title
    )
    ax.invert_xaxis()
axes[0].set_ylabel("coefficient")
fig.legend(*axes[0].get_legend_handles_labels(), loc="outside right center")
fig.savefig("fig_paths.svg")
