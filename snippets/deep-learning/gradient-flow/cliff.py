"""Figure: a cliff, with and without clipping."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def loss(w):  # twenty layers that share one weight; input and target 1
    return 0.5 * (w**20 - 1) ** 2


def gradient(w):
    return (w**20 - 1) * 20 * w**19


def descend(w, limit, eta=0.002, steps=300):
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        w -= eta * g * min(1, limit / abs(g)) if g else 0.0
        path.append(w)
    return np.array(path)


free, clipped = descend(1.1, np.inf), descend(1.1, 10)
print(f"first gradient: {gradient(1.1):.0f}")
print(f"without: first to {free[1]:.2f}, after 300 steps {free[-1]:.2f}, "
      f"gradient {abs(gradient(free[-1])):.0e}")  # fmt: skip
print(f"clipped: first to {clipped[1]:.2f}, after 300 steps {clipped[-1]:.2f}")
# --8<-- [end:show]
w = np.linspace(-0.6, 1.13, 700)
fig, ax = plt.subplots(figsize=(6.5, 3.2))
ax.plot(w, loss(w), color="#5b6472")
ax.plot(free[:2], loss(free[:2]), "--o", color="#c2410c", lw=1.2,
        label="without clipping: one step")  # fmt: skip
ax.plot(clipped[:8], loss(clipped[:8]), "-o", ms=4, color="#2f5bd0", lw=1.2,
        label="clipped: seven steps")  # fmt: skip
ax.set(xlabel="weight w", ylabel="loss", ylim=(-0.8, 20))
ax.legend(loc="upper left")
fig.savefig("cliff.svg")
assert np.isclose(
    gradient(1.03), (loss(1.03 + 1e-6) - loss(1.03 - 1e-6)) / 2e-6, rtol=1e-5
)
assert np.isclose(free[1], 1.1 - 0.002 * gradient(1.1))
assert np.isclose(clipped[1], 1.1 - 0.002 * 10)
assert abs(free[-1] - free[1]) < 1e-6 and loss(free[-1]) > 0.49
assert abs(clipped[-1] - 1) < 1e-6
assert np.all(np.abs(np.diff(clipped)) <= 0.02 + 1e-12)
assert np.isclose(descend(-1.1, 10)[1], -1.08)  # a negative gradient
