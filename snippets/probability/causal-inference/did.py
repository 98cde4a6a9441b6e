"""Difference in differences, with and without parallel trends."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import ttest_ind


# --8<-- [start:show]
def did(before, after, treated):
    """ATT and its standard error; (n,) one row per unit, treated 0 or 1."""
    change = after - before
    groups = [change[treated == g] for g in (0, 1)]
    variance = sum(np.var(g, ddof=1) / len(g) for g in groups)
    return groups[1].mean() - groups[0].mean(), np.sqrt(variance)


def simulate(rng, extra_trend, n=200, effect=3):
    """Sales of n shops in months 0, 1, 2; the campaign acts in month 2."""
    treated = rng.binomial(1, 0.4, size=n)
    level = rng.normal(15 + 5 * treated, 4)  # the treated were larger
    trend = 2 + extra_trend * treated
    months = [level + trend * k + rng.normal(size=n) for k in range(3)]
    months[2] = months[2] + effect * treated
    return months, treated


results = {}
print("                  groups  times  DiD  placebo")
for extra in (0, 0.8):
    found = results[extra] = []
    for seed in range(200):
        (first, before, after), d = simulate(np.random.default_rng(seed), extra)
        groups = after[d == 1].mean() - after[d == 0].mean()
        times = after[d == 1].mean() - before[d == 1].mean()
        placebo = did(first, before, d)[0]  # nothing happened yet
        found.append([groups, times, did(before, after, d)[0], placebo])
    row = "  ".join(f"{v:5.2f}" for v in np.mean(found, axis=0))
    print(f"extra trend {extra:3}: {row}")
# --8<-- [end:show]

error = 4 / np.sqrt(200)
results = {extra: np.array(found) for extra, found in results.items()}
for extra, found in results.items():
    mean, sd = found.mean(axis=0), found.std(axis=0, ddof=1)
    theory = [5 + 2 * extra + 3, 2 + extra + 3, 3 + extra, extra]
    assert np.all(np.abs(mean - theory) < error * sd)
# The standard error agrees with the spread over seeds.
errors = []
for seed in range(200):
    (_, before, after), d = simulate(np.random.default_rng(seed), 0)
    errors.append(did(before, after, d)[1])
assert abs(np.mean(errors) / results[0][:, 2].std(ddof=1) - 1) < 4 / 20
# It is the interaction of a regression with both main effects.
(_, before, after), d = simulate(np.random.default_rng(3), 0)
n = len(d)
group, time = np.concatenate([d, d]), np.repeat([0, 1], n)
design = np.column_stack([np.ones(2 * n), group, time, group * time])
y = np.concatenate([before, after])
fit = np.linalg.lstsq(design, y, rcond=None)[0]
assert np.isclose(fit[3], did(before, after, d)[0])
# Welch's statistic, on small groups of unequal size.
gain, who = np.array([3.0, 8, 4, 1, 2, 2.5]), np.array([1, 1, 1, 1, 0, 0])
estimate, error = did(np.zeros(6), gain, who)
welch = ttest_ind(gain[who == 1], gain[who == 0], equal_var=False)
assert np.isclose(estimate / error, welch.statistic)
# Different starts, an effect of 1 and then 3: the earlier starter as control.
early, late = (1, 3), (0, 1)
change = [np.array([early[k], early[k], late[k], late[k]]) for k in (0, 1)]
assert np.isclose(did(*change, np.array([0, 0, 1, 1]))[0], -1)
# The text's shops: 20 to 26 against 15 to 18; and on the log scale.
assert np.isclose((26 - 20) - (18 - 15), 3)
assert np.isclose(26 / 20 / (18 / 15), 1.083, atol=5e-4)
# The card: 12 to 15 % against 10 to 11.5 %; a year before 11 and 10.
assert np.isclose((15 - 12) - (11.5 - 10), 1.5)
assert np.isclose((12 - 11) - (10 - 10), 1) and np.isclose(1.5 - 1, 0.5)
assert np.isclose(15 / 12 / (11.5 / 10), 1.087, atol=5e-4)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 2, figsize=(7.2, 3.0), sharey=True)
months = np.arange(5)
control = 15 + 3 * (months - 3)
for ax, extra, title in (
    (axes[0], 0, "parallel trends"),
    (axes[1], 1.5, "the gap grew before"),
):
    usual = 20 + (3 + extra) * (months - 3)
    seen = usual + 3 * (months == 4)
    drawn = seen[3] + 3  # what parallel trends would have led to
    estimate = (seen[4] - seen[3]) - (control[4] - control[3])
    assert np.isclose(estimate, 3 + extra) and np.isclose(
        seen[4] - drawn, estimate
    )
    assert np.isclose(seen[4] - usual[4], 3)  # the campaign, in both panels
    assert np.isclose(usual[4] - usual[3], 3 + extra)  # and without it
    ax.plot(months, control, "o-", color="C0", ms=4, label="control")
    ax.plot(months, seen, "o-", color="C1", ms=4, label="treated")
    ax.plot(
        [3, 4], [seen[3], drawn], "--", color="C5", label="parallel to control"
    )
    ax.annotate(
        "",
        (4.12, seen[4]),
        (4.12, drawn),
        arrowprops={
            "arrowstyle": "<->",
            "color": "black",
            "shrinkA": 0,
            "shrinkB": 0,
        },
    )
    ax.text(4.2, (seen[4] + drawn) / 2, f"{estimate:g}", va="center")
    ax.axvline(3.5, color="C5", lw=0.8, ls=":")
    ax.set(title=title, xlabel="month", xticks=months, xlim=(-0.2, 4.7))
axes[0].set_ylabel("sales")
axes[0].legend(loc="upper left")
fig.savefig("did.svg", metadata={"Date": None})
