"""Likelihood, prior and posterior of a coin, and where they peak (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 2, figsize=(7.2, 2.8), sharey=True)
theta = np.linspace(0, 1, 1001)
for ax, (heads, n) in zip(axes, [(7, 10), (70, 100)], strict=True):
    likelihood = stats.beta(heads + 1, n - heads + 1).pdf(theta)
    prior = stats.beta(8, 8).pdf(theta)
    posterior = stats.beta(heads + 8, n - heads + 8).pdf(theta)
    ax.plot(theta, prior, color="C5", label="prior")
    ax.plot(theta, likelihood, color="C1", ls="--", label="likelihood (scaled)")
    ax.plot(theta, posterior, color="C0", label="posterior")
    ax.set(title=f"{heads} heads of {n}", xlabel="$\\theta$", ylim=(0, 10.5))
    top = theta[posterior.argmax()]
    assert np.isclose(top, (heads + 7) / (n + 14), atol=1e-3)
    assert 0.5 < top < heads / n
    product = prior * likelihood
    product = product / np.trapezoid(product, theta)
    assert np.allclose(posterior, product, atol=1e-6)
    tosses = theta[1:-1] ** heads * (1 - theta[1:-1]) ** (n - heads)
    assert np.allclose(np.diff(np.log(likelihood[1:-1] / tosses)), 0)
axes[0].legend(loc="upper left")
axes[0].set_ylabel("density")
fig.savefig("three_curves.svg", metadata={"Date": None})
