"""Cells of one donor are not replicates: pseudobulk against all cells."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def expression(genes=2_000, donors=8, cells=200, tau=0.2, seed=0):
    """Log expression without an effect; donors differ by sd tau."""
    rng = np.random.default_rng(seed)
    level = rng.normal(0, tau, (genes, donors, 1))
    return level + rng.normal(size=(genes, donors, cells))


def p_values(y):
    sick, well = y[:, :4], y[:, 4:]  # four donors each
    flat = [g.reshape(len(y), -1) for g in (sick, well)]
    by_cell = stats.ttest_ind(*flat, axis=1).pvalue
    by_donor = stats.ttest_ind(sick.mean(2), well.mean(2), axis=1).pvalue
    return by_cell, by_donor


for cells in (10, 50, 200):
    shares = [(p < 0.05).mean() for p in p_values(expression(cells=cells))]
    print(f"{cells:3d} cells a donor: false by cell {shares[0]:.2f}", end=", ")
    print(f"by donor {shares[1]:.2f}")
# --8<-- [end:show]
for seed in range(1, 3):
    last = 0.0
    for cells in (10, 50, 200):  # more cells make it worse
        by_cell, by_donor = p_values(
            expression(cells=cells, genes=1_000, seed=seed)
        )
        assert (by_cell < 0.05).mean() > last
        last = (by_cell < 0.05).mean()
        assert abs((by_donor < 0.05).mean() - 0.05) < 4 * np.sqrt(
            0.05 * 0.95 / 1_000
        )
    # z is too wide by the root of (1 + (m - 1) icc) / (its own estimate of 1 + tau^2).
    icc = 0.04 / 1.04
    expected = 2 * stats.norm.sf(1.96 / np.sqrt(1 + 199 * icc))
    assert abs(last - expected) < 0.05
y = np.random.default_rng(4).normal(size=(3, 8, 5)) + np.arange(8)[:, None] % 3
means = y.mean(2)
d = means[:, :4].mean(1) - means[:, 4:].mean(1)
pooled = (means[:, :4].var(1, ddof=1) + means[:, 4:].var(1, ddof=1)) / 2
assert np.allclose(
    p_values(y)[1], 2 * stats.t.sf(abs(d) / np.sqrt(pooled / 2), 6)
)
# Clusters found and tested on the same gene: cut one normal gene at its mean.
m, s = np.sqrt(2 / np.pi), np.sqrt(1 - 2 / np.pi)
assert np.isclose(2 * m / (s * np.sqrt(2 / 50)), 13.2, atol=0.05)
x = np.random.default_rng(0).normal(size=100)
assert stats.ttest_ind(x[x > x.mean()], x[x <= x.mean()]).pvalue < 1e-10
other = np.random.default_rng(1).normal(size=100).mean()  # cut of other cells
assert stats.ttest_ind(x[x > other], x[x <= other]).pvalue < 1e-10
# Bland-Altman of the text: differences 1, 3, -1, 5, 2.
d = np.array([1.0, 3, -1, 5, 2])
assert d.mean() == 2 and np.isclose(d.std(ddof=1), 5**0.5)
assert np.allclose(
    2 + np.array([-1, 1]) * 1.96 * 5**0.5, [-2.38, 6.38], atol=0.005
)
