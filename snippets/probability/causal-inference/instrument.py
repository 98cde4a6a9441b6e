"""An invitation drawn by lot as an instrument for using a feature."""

import numpy as np


# --8<-- [start:show]
def simulate(rng, n=2000):
    """Always-takers, compliers and never-takers; hidden, they differ."""
    kind = rng.choice(
        ["always", "complier", "never"], p=[0.2, 0.4, 0.4], size=n
    )
    z = rng.binomial(1, 0.5, size=n)  # invited or not, by lot
    t = np.where(kind == "always", 1, np.where(kind == "complier", z, 0))
    level = np.select([kind == "always", kind == "never"], [6, 1], 3)
    effect = np.select([kind == "always", kind == "never"], [1, 0], 2)
    return z, t, level + effect * t + rng.normal(size=n)


def wald(z, t, y):
    """Effect of the invitation on y over its effect on t."""
    jump_y = y[z == 1].mean() - y[z == 0].mean()
    jump_t = t[z == 1].mean() - t[z == 0].mean()
    return jump_y / jump_t


found = []
for seed in range(300):
    z, t, y = simulate(np.random.default_rng(seed))
    users = y[t == 1].mean() - y[t == 0].mean()
    invited = y[z == 1].mean() - y[z == 0].mean()
    found.append([users, invited, wald(z, t, y)])
names = ["users - others", "invited - others", "Wald"]
for name, column in zip(names, np.transpose(found), strict=True):
    print(f"{name:17s} {column.mean():.2f}, sd {column.std(ddof=1):.2f}")
# --8<-- [end:show]

found = np.array(found)
sd = found.std(axis=0, ddof=1)
assert abs(found[:, 1].mean() - 0.4 * 2) < 4 * sd[1] / np.sqrt(300)
assert abs(found[:, 2].mean() - 2) < 4 * sd[2] / np.sqrt(300) + 0.02
# Users: always-takers and half of the compliers; the others the rest.
users = (0.2 * 7 + 0.2 * 5) / 0.4
others = (0.4 * 1 + 0.2 * 3) / 0.6
assert abs(found[:, 0].mean() - (users - others)) < 4 * sd[0] / np.sqrt(300)
# The ratio of jumps is a ratio of covariances, and two stages of least squares.
z, t, y = simulate(np.random.default_rng(5))
assert np.isclose(wald(z, t, y), np.cov(z, y)[0, 1] / np.cov(z, t)[0, 1])
first = np.polyval(np.polyfit(z, t, 1), z)
assert np.isclose(np.polyfit(first, y, 1)[0], wald(z, t, y))
# The card: 10.9 against 10.0, use 45 % against 15 %.
assert np.isclose((10.9 - 10.0) / (0.45 - 0.15), 3)
assert np.isclose(0.3 * 3, 0.9)  # what the invitation itself does
