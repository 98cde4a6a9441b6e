"""Decision curves of one score with right and with wrong probabilities."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

t = np.linspace(0.005, 0.5, 400)
odds = t / (1 - t)


def curve(prior):
    cut = (np.log(odds * (1 - prior) / prior) + 1.125) / 1.5
    return 0.05 * norm.sf(cut - 1.5) - 0.95 * norm.sf(cut) * odds


right, wrong, everyone = curve(0.05), curve(0.20), 0.05 - 0.95 * odds
assert (right >= np.maximum(everyone, 0) - 1e-12).all()
assert (right > wrong).all()
harm = t[(wrong < 0)]
assert abs(harm.min() - 0.10) < 0.01 and harm.max() > 0.3
fig, ax = plt.subplots(figsize=(6.4, 3.4))
ax.plot(t, right, label="recalibrated to 5 %")
ax.plot(t, wrong, "--", label="trained where 20 % are sick")
ax.plot(t, everyone, ":", label="act on all")
ax.axhline(0, color="#5b6472", linewidth=1, label="act on nobody")
ax.set(
    xlabel="threshold t: 1 case is worth (1 - t)/t false alarms",
    ylabel="net benefit per patient",
    xlim=(0, 0.5),
    ylim=(-0.02, 0.05),
)
ax.legend(loc="upper right")
fig.savefig("decision_curve.svg", metadata={"Date": None})
