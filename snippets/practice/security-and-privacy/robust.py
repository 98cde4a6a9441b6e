"""Adversarial training: what it wins and what it costs (figure)."""

import runpy
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
network = runpy.run_path(str(Path(__file__).with_name("network.py")))
accuracy = network["accuracy"]
pgd = network["pgd"]
predict = network["predict"]
train = network["train"]
X, X_test, y, y_test = (
    network[name] for name in ("X", "X_test", "y", "y_test")
)


# --8<-- [start:show]
def attack(net, A, labels):  # what each training batch goes through
    return pgd(net, A, labels, 0.2, 2, 0.16)


sizes = np.array([0, 0.05, 0.1, 0.15, 0.2])
print("eps               " + "".join(f"{e:6}" for e in sizes))
curves = {}
for name, a in (("standard", None), ("adversarial", attack)):
    net = train(X, y, 0, attack=a)
    worst = [pgd(net, X_test, y_test, e, 20, e / 5) for e in sizes]
    curves[name] = [accuracy(net, A, y_test) for A in worst]
    print(f"{name:18}" + "".join(f"{c:6.2f}" for c in curves[name]))
    if a is None:
        shown = worst[-1][:4], predict(net, worst[-1][:4])
# --8<-- [end:show]
plain, hard = curves.values()
assert plain[0] > hard[0] + 0.01  # accuracy given up
assert all(h > p + 0.1 for h, p in zip(hard[2:], plain[2:], strict=True))
assert all(np.diff(plain) < 0) and all(np.diff(hard) < 0)

fig = plt.figure(figsize=(6.5, 2.9))
grid = fig.add_gridspec(2, 6, width_ratios=[1, 1, 1, 1, 0.2, 5])
for i in range(4):
    for r, (image, label) in enumerate(
        ((X_test[i], y_test[i]), (shown[0][i], shown[1][i]))
    ):
        ax = fig.add_subplot(grid[r, i])
        ax.pcolormesh(image.reshape(8, 8), cmap="gray_r", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[], aspect="equal")
        ax.invert_yaxis()
        ax.set_title(str(label), fontsize=10)
        if i == 0:
            ax.set_ylabel("attacked" if r else "clean")
ax = fig.add_subplot(grid[:, 5])
for name, c, mark in zip(curves, curves.values(), "os", strict=True):
    ax.plot(sizes, c, marker=mark, label=name)
ax.set(xlabel="eps", ylabel="accuracy under PGD", ylim=(0, 1.02))
ax.legend(loc="lower left")
fig.savefig("robust.svg", metadata={"Date": None})
