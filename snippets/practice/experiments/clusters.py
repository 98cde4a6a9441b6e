"""Sample size when whole clusters are randomised."""

from math import comb

import numpy as np
from scipy import stats


# --8<-- [start:show]
def design_effect(sizes, rho):
    """Variance of the mean over all members, against independent ones."""
    sizes = np.asarray(sizes, float)
    met = (sizes**2).sum() / sizes.sum()  # cluster of a random member
    return 1 + (met - 1) * rho


def clusters_per_arm(sizes, rho, effect, use_t=True):
    """For level 5 %, power 80 %; `effect` in standard deviations."""
    one = design_effect(sizes, rho) / np.mean(sizes)
    k = 2
    while True:
        lam = effect / np.sqrt(2 * one / k)
        if use_t:
            df = 2 * k - 2
            limit = stats.t.ppf(0.975, df)
            power = stats.nct.sf(limit, df, lam)
        else:
            power = stats.norm.sf(1.96 - lam)
        if power >= 0.8:
            return k
        k += 1


for sizes in ([50], [20, 80], [500]):
    factor = design_effect(sizes, 0.03)
    z, t = (clusters_per_arm(sizes, 0.03, 0.25, t) for t in (False, True))
    print(f"{sizes!s:8}  factor {factor:5.2f}  z: {z}  t: {t} an arm")
# --8<-- [end:show]


def pupils(rng, runs, sizes, rho):
    """Sums of each cluster: (runs, clusters)."""
    school = rng.normal(0, np.sqrt(rho), (runs, len(sizes)))
    noise = rng.normal(0, np.sqrt((1 - rho) * sizes), (runs, len(sizes)))
    return sizes * school + noise


assert abs(design_effect([50], 0.03) - 2.47) < 1e-12
assert abs(design_effect([20, 80], 0.03) - 3.01) < 1e-12
assert abs(design_effect([20, 80], 0.03) / 2.47 - 1.22) < 0.005
assert design_effect([1, 1, 1], 0.7) == 1 and design_effect([9, 2], 0) == 1
for seed in range(3):  # unequal sizes, by simulation
    rng = np.random.default_rng(seed)
    sizes = np.array([3, 11, 40, 7, 90])
    mean = pupils(rng, 40_000, sizes, 0.2).sum(1) / sizes.sum()
    found = mean.var() * sizes.sum() / design_effect(sizes, 0.2)
    assert abs(found - 1) < 4 * np.sqrt(2 / 40_000)
    cv = sizes.std() / sizes.mean()  # the formula with cv
    same = 1 + ((1 + cv**2) * sizes.mean() - 1) * 0.2
    assert abs(same - design_effect(sizes, 0.2)) < 1e-9


def rejected(rng, k, m, rho, effect, limit, runs=20_000):
    """Share of significant differences of cluster means; m: one or more sizes."""
    sizes = np.tile(np.resize(m, k), 2)
    means = pupils(rng, runs, sizes, rho) / sizes
    a, b = means[:, :k], means[:, k:] + effect
    error = np.sqrt((a.var(1, ddof=1) + b.var(1, ddof=1)) / k)
    return np.mean(np.abs(b.mean(1) - a.mean(1)) / error > limit)


for seed in range(3):
    rng = np.random.default_rng(seed)
    band = 4 * np.sqrt(0.8 * 0.2 / 20_000)
    # the plan of the text, and one with so few that t's shape counts
    for rho, effect in ((0.03, 0.25), (0.235, 1.5)):
        k = clusters_per_arm([50], rho, effect)
        limit, before = stats.t.ppf(0.975, [2 * k - 2, 2 * k - 4])
        power = rejected(rng, k, 50, rho, effect, limit)
        less = rejected(rng, k - 1, 50, rho, effect, before)
        assert less < 0.8 + band and power > 0.8 - band and less < power
    # four against four: the normal limit, and that of t
    for limit in (1.96, stats.t.ppf(0.975, 6)):
        exact = 2 * stats.t.sf(limit, 6)
        wrong = rejected(rng, 4, 50, 0.03, 0, limit)
        assert abs(wrong - exact) < 4 * np.sqrt(exact / 20_000)
assert abs(2 * stats.t.sf(1.96, 6) - 0.098) < 5e-4
assert abs(stats.t.ppf(0.975, 6) - 2.45) < 0.005
# the sums of the text
need = (stats.norm.ppf(0.975) + stats.norm.ppf(0.8)) ** 2 * 4
assert abs(need - 31.4) < 0.01
assert abs(need / 0.25**2 - 502) < 0.5
assert abs(need / 0.25**2 * 2.47 / 50 - 24.8) < 0.05
assert abs(need / 0.25**2 * 0.03 - 15.1) < 0.05
assert abs(design_effect([500], 0.03) - 15.97) < 1e-9
# the card: 40 patients a clinic, rho 0.05, difference 3, deviation 10
alone = need * 100 / 9
assert abs(alone - 349) < 0.5
told = {(40,): (2.95, 25.7), (400,): (20.95, 18.3), (10, 70): (4.075, 35.5)}
for sizes, (factor, clinics) in told.items():
    assert abs(design_effect(sizes, 0.05) - factor) < 1e-9
    assert abs(alone * factor / np.mean(sizes) - clinics) < 0.05
arms = [clusters_per_arm(sizes, 0.05, 0.3) for sizes in told]
plain = [clusters_per_arm(sizes, 0.05, 0.3, False) for sizes in told]
assert [k - 1 for k in arms] == plain
assert [2 * k for k in plain] == [26, 20, 36]
for seed in range(3):  # unequal clinics, their plain means: two more an arm
    rng = np.random.default_rng(seed)
    for k, enough in ((19, False), (20, True)):
        limit = stats.t.ppf(0.975, 2 * k - 2)
        power = rejected(rng, k, [10, 70], 0.05, 0.3, limit)
        assert (power > 0.8) == enough
assert abs(alone * 0.05 - 17.4) < 0.05
assert 2 / comb(6, 3) == 0.1 and 0.028 < 2 / comb(8, 4) < 0.029
