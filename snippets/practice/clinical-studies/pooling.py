"""Meta-analysis: fixed and random effects, Hartung-Knapp for few studies."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def pool(effects, se):
    """Studies along the last axis, at least two.

    Returns mean, tau^2, Q, standard error, and that of Hartung-Knapp.
    """
    y, w = np.asarray(effects, float), 1 / np.square(se)
    k, total = y.shape[-1], w.sum(-1)
    fixed = (w * y).sum(-1) / total
    Q = (w * (y - fixed[..., None]) ** 2).sum(-1)
    C = total - (w**2).sum(-1) / total
    tau2 = np.maximum((Q - (k - 1)) / C, 0)  # DerSimonian-Laird
    v = 1 / (1 / w + tau2[..., None])
    mean = (v * y).sum(-1) / v.sum(-1)
    spread = (v * (y - mean[..., None]) ** 2).sum(-1) / (k - 1)
    return mean, tau2, Q, v.sum(-1) ** -0.5, np.sqrt(spread / v.sum(-1))


mean, tau2, Q, se, hk = pool([2, 6], [1, 1])
print(f"mean {mean:.0f}, Q {Q:.0f}, tau2 {tau2:.0f}, random se {se:.2f}")

rng, s = np.random.default_rng(0), np.array([0.5, 0.7, 1.0, 1.0, 1.4])
y = rng.normal(0, np.sqrt(1 + s**2), (20_000, 5))  # true mean 0, tau 1
mean, tau2, Q, se, hk = pool(y, np.broadcast_to(s, y.shape))
fixed, error = y @ s**-2 / (s**-2).sum(), (s**-2).sum() ** -0.5
for name, m, width in [
    ("fixed", fixed, 1.96 * error),
    ("random", mean, 1.96 * se),
    ("Hartung-Knapp", mean, stats.t.ppf(0.975, 4) * hk),
]:
    print(f"{name:13s} 95 % intervals cover {(abs(m) < width).mean():.2f}")
# --8<-- [end:show]
assert (
    (np.abs(fixed) < 1.96 * error).mean()
    < (np.abs(mean) < 1.96 * se).mean()
    < 0.93
)
assert abs((np.abs(mean) < stats.t.ppf(0.975, 4) * hk).mean() - 0.95) < 0.02
mean, tau2, Q, se, hk = pool([2, 6], [1, 1])
assert np.allclose([mean, tau2, Q, se, hk], [4, 7, 8, 2, 2])
mean, tau2, Q, se, hk = pool([1, 3, 8], [1, 1, 1])  # the card
assert np.allclose(
    [mean, tau2, Q, se, hk], [4, 12, 26, (13 / 3) ** 0.5, (13 / 3) ** 0.5]
)
assert np.isclose((26 - 2) / 26, 0.923, atol=1e-3)
assert np.isclose(stats.t.ppf(0.975, 2) * hk, 8.96, atol=0.01)
assert np.isclose(np.sqrt(tau2 + se**2), 4.04, atol=0.005)
# Equal studies: tau2 zero, random equals fixed, Hartung-Knapp zero.
mean, tau2, Q, se, hk = pool([3, 3, 3], [1, 2, 2])
assert tau2 == 0 and np.isclose(se, (1 + 0.25 + 0.25) ** -0.5) and hk == 0
# Unequal errors: E[Q] is k - 1 + tau2 C, so tau2 is right on average (unclipped).
w = s**-2
C = w.sum() - (w**2).sum() / w.sum()
Q = pool(y, np.broadcast_to(s, y.shape))[2]
assert abs(((Q - 4) / C).mean() - 1) < 0.05
# Fixed weights with the wider error cover alike, around a less precise mean.
mean, tau2, _, se, _ = pool(y, np.broadcast_to(s, y.shape))
wide = np.sqrt(((s**2 + tau2[:, None]) * w**2).sum(1)) / w.sum()
cover = [(abs(m) < 1.96 * e).mean() for m, e in ((fixed, wide), (mean, se))]
assert abs(cover[0] - cover[1]) < 0.02 and fixed.std() > 1.05 * mean.std()
# With the true tau 95 % are covered: what is missing is due to its estimate.
v = 1 / (s**2 + 1)
assert abs((abs(y @ v) < 1.96 * np.sqrt(v.sum())).mean() - 0.95) < 0.01
weights = 1 / (s**2 + 1)
assert (
    weights.max() / weights.sum() < (w / w.sum()).max()
)  # random levels weights
assert weights[-1] / weights.sum() > w[-1] / w.sum()  # the small study gains
# Two studies: the interval of Hartung-Knapp holds zero by far.
assert np.isclose(stats.t.ppf(0.975, 1) * 2, 25.4, atol=0.05)
