"""Four drift tests on four shifts, and on none."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def classifier_p(old, new):
    """p-value of a classifier of old against new, on rows it never saw."""
    half = len(old) // 2

    def columns(x):  # both features, their squares and their product
        return np.c_[np.ones(len(x)), x, x**2, x[:, 0] * x[:, 1]]

    fit = columns(np.r_[old[:half], new[:half]])
    w = np.linalg.lstsq(fit, np.repeat([-1.0, 1.0], half), rcond=None)[0]
    scores = columns(old[half:]) @ w, columns(new[half:]) @ w
    return stats.mannwhitneyu(scores[1], scores[0], alternative="greater")[1]


def p_values(old, new):
    smallest = [1.0, 1.0]
    for a, b in ((old[:, 0], new[:, 0]), (old[:, 1], new[:, 1])):
        edges = np.quantile(a, np.arange(1, 10) / 10)
        bins = np.searchsorted(edges, a), np.searchsorted(edges, b)
        counts = [np.bincount(place, minlength=10) for place in bins]
        p = stats.ks_2samp(a, b)[1], stats.chi2_contingency(counts)[1]
        smallest = np.minimum(smallest, p)
    ks, chi2 = 2 * smallest  # two features: Bonferroni
    return ks, chi2, classifier_p(old, new)


# --8<-- [end:show]


# --8<-- [start:run]
def sample(rng, n=1_000, mean=0.0, sd=1.0, rho=0.0):
    z = rng.normal(size=(n, 2))
    second = rho * z[:, 0] + np.sqrt(1 - rho**2) * z[:, 1]
    return np.c_[mean + sd * z[:, 0], second]


worlds = {
    "nothing": {},
    "mean + 0.2": {"mean": 0.2},
    "sd 1.2": {"sd": 1.2},
    "correlation 0.4": {"rho": 0.4},
}
print("share with p < 0.01     KS  chi2  classifier")
for name, change in worlds.items():
    rng = np.random.default_rng(1)
    p = [p_values(sample(rng), sample(rng, **change)) for _ in range(60)]
    hits = np.mean(np.array(p) < 0.01, axis=0)
    print(f"{name:20}  {hits[0]:5.2f} {hits[1]:5.2f} {hits[2]:11.2f}")
    # --8<-- [end:run]
    if name == "nothing":
        assert hits.max() < 0.09
    if name == "mean + 0.2":
        assert hits.min() > 0.5
    if name == "sd 1.2":
        assert hits[0] + 0.2 < hits[1]
    if name == "correlation 0.4":
        assert max(hits[:2]) < 0.09 and hits[2] > 0.9
# Bonferroni: twice the smaller p-value of the two features
old, new = (sample(np.random.default_rng(s)) for s in (2, 3))
alone = [stats.ks_2samp(old[:, j], new[:, j])[1] for j in (0, 1)]
assert np.isclose(p_values(old, new)[0], 2 * min(alone))
# few rows: scores of training rows would raise false alarms
rng = np.random.default_rng(5)
few = [classifier_p(*rng.normal(size=(2, 20, 2))) for _ in range(300)]
assert np.mean(np.array(few) < 0.05) < 0.09
# the largest gaps between the distribution functions, and the limits
x = np.linspace(-5, 5, 20_001)
wide = np.abs(stats.norm.cdf(x) - stats.norm.cdf(x / 1.2)).max()
assert round(2 * stats.norm.cdf(0.1) - 1, 2) == 0.08 and round(wide, 3) == 0.044
limits = [np.sqrt(-np.log(a / 2) / 2) for a in (0.01, 0.005)]
assert round(limits[0], 2) == 1.63
assert round(limits[1] * np.sqrt(2 / 1_000), 3) == 0.077
