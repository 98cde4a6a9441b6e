"""Taylor polynomials of the sine hug it further and further (figure)."""

from math import factorial
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
x = np.linspace(-7, 7, 701)


def polynomial(x, degree):
    total = np.zeros_like(x)
    for k in range(1, degree + 1, 2):
        total += (-1) ** (k // 2) * x**k / factorial(k)
    return total


fig, ax = plt.subplots(figsize=(6.6, 3.0))
ax.plot(x, np.sin(x), color="black", lw=2.2, label="$\\sin x$")
reach = []
for degree, color in ((1, "C1"), (3, "C2"), (5, "C3"), (9, "C0")):
    p = polynomial(x, degree)
    ax.plot(x, p, color=color, lw=1.4, label=f"degree {degree}")
    bound = np.abs(x) ** (degree + 2) / factorial(degree + 2)
    assert np.all(np.abs(p - np.sin(x)) <= bound + 1e-12)
    good = np.abs(p - np.sin(x)) < 0.1
    reach.append(x[(x > 0) & ~good].min())
assert np.all(np.diff(reach) > 0)
ax.set(xlabel="$x$", ylim=(-3.9, 2.4), xlim=(-7, 7))
ax.legend(loc="lower right", ncols=5, columnspacing=1)
fig.savefig("polynomials.svg", metadata={"Date": None})
