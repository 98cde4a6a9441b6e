"""Success of a run of steps, without and with a check (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def run_outcomes(p, catch, retries, steps):
    """Probabilities of a run: right, wrong unnoticed, stopped."""
    caught = (1 - p) * catch
    tries = sum(caught**i for i in range(retries + 1))
    right = p * tries
    unnoticed = (1 - p) * (1 - catch) * tries
    finished = (right + unnoticed) ** steps
    return right**steps, finished - right**steps, 1 - finished


print("p     catch  retries   right  unnoticed  stopped")
for p, catch, retries in (
    (0.95, 0.0, 0),
    (0.95, 0.8, 0),
    (0.95, 0.8, 1),
    (0.95, 0.8, 2),
    (0.99, 0.0, 0),
):
    out = run_outcomes(p, catch, retries, steps=20)
    print(f"{p:.2f} {catch:6.1f} {retries:8}", "  ", end="")
    print("{:5.3f} {:10.3f} {:8.3f}".format(*out))
mixed = (0.99**20 + 0.91**20) / 2
print(f"half the tasks 0.99, half 0.91: {mixed:.3f}")
# --8<-- [end:show]
assert np.allclose(out, [0.99**20, 1 - 0.99**20, 0])  # nothing is caught
assert np.isclose(mixed, np.mean(np.array([0.99, 0.91]) ** 20))
assert mixed > 0.95**20


def simulate(p, catch, retries, steps, rng):
    counts = np.zeros(3)
    for _ in range(4_000):
        state = 0
        for _ in range(steps):
            for attempt in range(retries + 1):
                if rng.random() < p:
                    break
                if rng.random() >= catch:
                    state = 1
                    break
                if attempt == retries:
                    state = 2
            if state == 2:
                break
        counts[state] += 1
    return counts / 4_000


for seed in range(3):
    rng = np.random.default_rng(seed)
    for setting in ((0.8, 0.6, 0, 4), (0.8, 0.6, 1, 4), (0.7, 0.9, 2, 5)):
        exact = run_outcomes(*setting)
        # four standard errors of a proportion
        assert np.all(abs(simulate(*setting, rng) - exact) < 4 * 0.5 / 63)
assert np.isclose(run_outcomes(0.95, 0, 3, 20)[0], 0.95**20)
# many retries: p / (1 - (1 - p) catch) a step
limit = 0.95 / (1 - 0.05 * 0.8)
assert np.isclose(run_outcomes(0.95, 0.8, 50, 20)[0], limit**20)
# text: a step, one retry
one = run_outcomes(0.95, 0.8, 1, 1)
assert np.allclose(one, [0.95 * 1.04, 0.05 * 0.2 * 1.04, 0.04**2])
assert mixed > 0.95**20
# card: ten steps of 0.9, a check that catches 0.7, one retry
step = 0.9 * 1.07
assert np.isclose(step, 0.963) and round(step**10, 2) == 0.69
assert round(0.9**10, 2) == 0.35
card = run_outcomes(0.9, 0.7, 1, 10)
assert [round(x, 3) for x in card] == [0.686, 0.266, 0.048]
assert round(1 - card[2], 3) == 0.952
assert round(0.8 ** (1 / 10), 3) == 0.978
assert round((0.9 / 0.93) ** 10, 2) == 0.72

fig, ax = plt.subplots(figsize=(6.5, 3.6))
n = np.arange(0, 51)
for p, catch, retries, colour, label in (
    (0.90, 0, 0, "#5b6472", "0.90 a step"),
    (0.95, 0, 0, "#c2410c", "0.95 a step"),
    (0.99, 0, 0, "#5b6472", "0.99 a step"),
    (0.95, 0.8, 1, "#2f5bd0", "0.95, check, one retry"),
):
    y = np.array([run_outcomes(p, catch, retries, k)[0] for k in n])
    ax.plot(n, y, color=colour, ls="--" if colour == "#5b6472" else "-")
    dy = {0.99: 6, 0.9: 5}.get(p, 4 if not catch else -8)
    ax.annotate(
        label,
        (50, y[-1]),
        (5, dy - 4),
        textcoords="offset points",
        fontsize=9,
        color=colour,
    )
ax.set(
    xlim=(0, 74),
    ylim=(0, 1.02),
    xlabel="steps of the run",
    ylabel="probability that all are right",
)
ax.set_xticks((0, 10, 20, 30, 40, 50))
fig.savefig("reliability.svg", metadata={"Date": None})
