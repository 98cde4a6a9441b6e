"""A call before expiry, and its gamma (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
S, K, sigma = np.linspace(70, 130, 241), 100.0, 0.2
fig, (left, right) = plt.subplots(1, 2, figsize=(7.2, 3.0))
left.plot(S, np.maximum(S - K, 0), color="C5", ls=":", label="at expiry")
previous = np.maximum(S - K, 0)
for T, ls, name in [
    (1 / 52, "-", "a week"),
    (0.25, "--", "3 months"),
    (1, "-.", "a year"),
]:
    d1 = np.log(S / K) / (sigma * T**0.5) + sigma * T**0.5 / 2
    call = S * stats.norm.cdf(d1) - K * stats.norm.cdf(d1 - sigma * T**0.5)
    gamma = stats.norm.pdf(d1) / (S * sigma * T**0.5)
    left.plot(S, call, ls=ls, label=name)
    right.plot(S, gamma, ls=ls, label=name)
    # Longer lives are worth more; gamma is the second derivative.
    assert np.all(call >= previous - 1e-9)
    curve = np.diff(call, 2) / (S[1] - S[0]) ** 2
    assert np.allclose(curve, gamma[1:-1], atol=2e-3)
    previous = call
left.set(xlabel="share price", ylabel="value of the call", title="Value")
right.set(xlabel="share price", ylabel="gamma", title="Gamma")
left.legend()
fig.savefig("option_curves.svg", metadata={"Date": None})
