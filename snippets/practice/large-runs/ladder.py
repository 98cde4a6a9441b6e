"""A ladder of small runs: fit, predict the next rung, go on or stop."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.optimize import curve_fit

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def law(x, E, a, b):  # x: compute in units of the smallest run
    return E + a * x**-b


def predict(x, L, x_new, sd):
    """Prediction at x_new and its standard deviation, noise included."""
    known = {"sigma": np.full(len(x), sd), "absolute_sigma": True}
    p, cov = curve_fit(law, x, L, p0=(1.5, 1.5, 0.2), maxfev=20_000, **known)
    _, a, b = p
    slope = np.array([1, x_new**-b, -a * x_new**-b * np.log(x_new)])
    return law(x_new, *p), np.sqrt(slope @ cov @ slope + sd**2)


sd = 0.004  # of the loss over seeds, measured at the smallest size
rng = np.random.default_rng(0)
x = 4.0 ** np.arange(7)  # 1, 4, ..., 4096
runs = law(x, 1.7, 1.6, 0.16) + rng.normal(0, sd, 7)
runs[6] += 0.05  # a fault that only the largest size has
for rung in 4, 5, 6:
    guess, error = predict(x[:rung], runs[:rung], x[rung], sd)
    z = (runs[rung] - guess) / error
    verdict = "stop" if abs(z) > 3 else "go on"
    print(f"x{x[rung]:5.0f}: predicted {guess:.3f} +- {error:.3f}, ", end="")
    print(f"got {runs[rung]:.3f}, z = {z:4.1f}: {verdict}")
far, error = predict(x[:6], runs[:6], 1e6, sd)
print(f"the big run, x1000000: {far:.3f} +- {error:.3f}")
# --8<-- [end:show]
assert z > 3 and abs(far - law(1e6, 1.7, 1.6, 0.16)) < 3 * error
assert np.isclose(runs[6] - law(4096, 1.7, 1.6, 0.16), 0.05, atol=3 * sd)
# the standard deviation is right: z has unit variance over many ladders
zs = []
for seed in range(80):
    noise = np.random.default_rng(seed).normal(0, sd, 6)
    L = law(x[:6], 1.7, 1.6, 0.16) + noise
    guess, error = predict(x[:5], L[:5], x[5], sd)
    zs.append((L[5] - guess) / error)
assert 0.8 < np.std(zs) < 1.2 and abs(np.mean(zs)) < 0.35
# a line without a floor is far off at the big run
line = np.polyfit(np.log(x[:6]), np.log(runs[:6]), 1)
assert np.exp(np.polyval(line, np.log(1e6))) < far - 0.2
# the card: losses 3.10, 2.90, 2.74 at x = 1, 4, 16 with a floor of 2.1
assert np.allclose(
    np.array([3.10 - 2.1, 2.90 - 2.1, 2.74 - 2.1]), 0.8 ** np.arange(3)
)
assert np.isclose(2.1 + 0.8**3, 2.612) and np.isclose(0.8**3, 0.512)
assert np.isclose(np.log(1 / 0.8) / np.log(4), 0.161, atol=5e-4)


def fourth(L):  # the floor and the next loss from three equal steps
    d1, d2 = L[0] - L[1], L[1] - L[2]
    return L[0] - d1 / (1 - d2 / d1), L[2] - d2**2 / d1


assert np.allclose(fourth([3.10, 2.90, 2.74]), [2.1, 2.612])
# the text's: drops 0.4 and 0.2, so r = 0.5; derivatives by small differences
L = np.array([3.3, 2.9, 2.7])
assert np.allclose(fourth(L), [2.5, 2.6])
slopes = [(fourth(L + 1e-6 * e)[1] - 2.6) / 1e-6 for e in np.eye(3)]
assert np.allclose(slopes, [0.5**2, -(1 + 0.5**2), 2], atol=1e-4)
assert round(np.linalg.norm(slopes), 1) == 2.4
draws = np.array([3.10, 2.90, 2.74]) + 1e-4 * rng.normal(size=(20_000, 3))
spread = fourth(draws.T)[1].std() / 1e-4  # of the prediction, in seeds' sd
assert np.isclose(spread, np.sqrt(0.64**2 + 2.24**2 + 2.6**2), rtol=0.03)
total = 0.004 * np.sqrt(0.64**2 + 2.24**2 + 2.6**2 + 1)
assert round(total, 4) == 0.0145 and round((2.68 - 2.612) / total, 1) == 4.7

fig, ax = plt.subplots(figsize=(7, 3.2))
grid = np.geomspace(1, 1e6, 40)
curve = np.array([predict(x[:6], runs[:6], g, sd) for g in grid])
ax.fill_between(grid, curve[:, 0] - 2 * curve[:, 1], curve[:, 0] + 2 * curve[:, 1],
                color="C0", alpha=0.25, lw=0)  # fmt: skip
ax.plot(grid, curve[:, 0], color="C0")
ax.plot(x[:6], runs[:6], "o", color="C0", label="six rungs, fitted")
ax.plot(x[6], runs[6], "X", ms=9, color="C1", label="seventh rung: stop")
ax.plot(1e6, far, "s", mfc="none", color="C0", label="planned run")
ax.plot(grid, np.exp(np.polyval(line, np.log(grid))), ":", color="C5",
        label="straight line, no floor")  # fmt: skip
ax.set(xscale="log", xlabel="compute, smallest run = 1", ylabel="loss")
ax.legend(frameon=False)
fig.savefig("ladder.svg", metadata={"Date": None})
