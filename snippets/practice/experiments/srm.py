"""Sample-ratio mismatch: are the groups as large as the design says?"""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def srm_p_value(counts, shares):
    """Chi-squared p-value of counts (k,) under planned shares (k,)."""
    counts = np.asarray(counts, dtype=float)
    shares = np.asarray(shares, dtype=float)
    expected = counts.sum() * shares / shares.sum()
    statistic = np.sum((counts - expected) ** 2 / expected)
    return stats.chi2.sf(statistic, len(counts) - 1)


for counts in ((1_010, 990), (101_000, 99_000)):
    print(counts, f"planned 1:1, p = {srm_p_value(counts, (1, 1)):.1e}")
for counts in ((18_050, 1_950), (17_700, 2_300)):
    print(counts, f"planned 9:1, p = {srm_p_value(counts, (9, 1)):.1e}")
control, treated = 10_000 / 101_000, 10_000 / 99_000  # buyers
print(f"lift among those counted: {treated / control - 1:.1%}")
# --8<-- [end:show]
assert np.isclose(treated / control, 101 / 99)
assert abs(1000**2 / 100_000 * 2 - 20) < 1e-12
assert np.isclose(srm_p_value((101_000, 99_000), (1, 1)), stats.chi2.sf(20, 1))
for c, s in (((510, 460, 530), (1, 1, 1)), ((90, 33, 12), (6, 3, 1))):
    total = sum(c) / sum(s)
    expect = stats.chisquare(c, total * np.array(s)).pvalue
    assert np.isclose(srm_p_value(c, s), expect)
# two groups: as the z test of a binomial share
z = (2_300 - 20_000 * 0.1) / np.sqrt(20_000 * 0.1 * 0.9)
assert np.isclose(srm_p_value((17_700, 2_300), (9, 1)), 2 * stats.norm.sf(z))
# false alarms under a fair split, at 5 % and at 0.1 %
rng = np.random.default_rng(0)
fair = np.array(
    [srm_p_value((k, 5000 - k), (1, 1)) for k in rng.binomial(5000, 0.5, 4000)]
)
assert (
    abs(np.mean(fair < 0.05) - 0.05) < 0.015 and np.mean(fair < 0.001) < 0.004
)
# a year of 1,000 experiments, at two levels
assert 1000 * 0.05 == 50 and 1000 * 0.001 == 1
# the card: 50,900 against 49,100
assert abs(2 * 900**2 / 50_000 - 32.4) < 1e-9
assert 1e-9 < srm_p_value((50_900, 49_100), (1, 1)) < 2e-8
assert abs(50_900 / 49_100 - 1.0367) < 1e-4
assert abs(2 * 90**2 / 5000 - 3.24) < 1e-9
assert abs(srm_p_value((5_090, 4_910), (1, 1)) - 0.07) < 0.005
