"""Figure: ROC and precision-recall curves of the same two models."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import precision_recall_curve, roc_curve

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)
y = np.repeat([1, 0], [200, 19_800])
noise = rng.normal(size=(2, y.size))
known = (y == 1) & (rng.random(y.size) < 0.7)
models = {"A": noise[0] + 4 * known, "B": noise[1] + 2 * y}
fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.3))
for (name, s), style in zip(models.items(), ("-", "--"), strict=True):
    fpr, tpr, _ = roc_curve(y, s, drop_intermediate=False)
    precision, recall, _ = precision_recall_curve(y, s)
    axes[0].plot(fpr, tpr, style, label=f"model {name}")
    axes[1].plot(recall, precision, style)
    tp = y[np.argsort(-s)[:100]].sum()
    point = tp / 200, (100 - tp) / 19_800, tp / 100
    assert tp > 30  # by chance it would be 1
    # The same 100 flags are a point of both curves.
    assert np.any(np.isclose(fpr, point[1]) & np.isclose(tpr, point[0]))
    assert np.any(
        np.isclose(recall, point[0]) & np.isclose(precision, point[2])
    )
    axes[0].plot(point[1], point[0], "o", color="black", ms=5, zorder=3)
    axes[1].plot(point[0], point[2], "o", color="black", ms=5, zorder=3)
axes[0].plot([0, 1], [0, 1], ":", color="black", lw=1, label="chance")
axes[1].axhline(0.01, ls=":", color="black", lw=1)
axes[0].set(title="ROC", xlabel="false positive rate", ylabel="recall")
axes[1].set(
    title="Precision-recall",
    xlabel="recall",
    ylabel="precision",
    ylim=(-0.03, 1.05),
)
axes[1].annotate(
    "dots: the same\n100 flags",
    (0.19, 0.365),
    (0.02, 0.07),
    arrowprops={"arrowstyle": "->", "lw": 0.8},
    fontsize=9,
)
axes[0].legend(loc="lower right")
fig.savefig("roc_pr_drawn.svg")
