"""Exact regret of exploring for m rounds an arm, then committing."""

import numpy as np
from scipy.stats import binom


# --8<-- [start:show]
def commit_regret(mu, m, T):
    """Expected regret, P(commit to the worse); two arms, 2 m <= T."""
    k = np.arange(m + 1)
    tie = binom.pmf(k, m, max(mu))
    lower = binom.cdf(k, m, max(mu)) - tie  # the better wins fewer than k
    wrong = np.sum(binom.pmf(k, m, min(mu)) * (lower + tie / 2))  # by lot
    gap = max(mu) - min(mu)
    return m * gap + (T - 2 * m) * gap * wrong, wrong


print("  m   P(wrong)   bound   regret of 1,000 rounds")
for m in (1, 10, 50, 100, 200, 500):
    regret, wrong = commit_regret((0.6, 0.5), m, 1000)
    print(f"{m:3}  {wrong:8.3f}  {np.exp(-m * 0.1**2 / 2):7.3f}  {regret:9.1f}")
# --8<-- [end:show]
# One pull each: the worse wins alone with 0.4 * 0.5, ties with 0.5.
assert np.isclose(commit_regret((0.6, 0.5), 1, 10)[1], 0.4 * 0.5 + 0.5 / 2)
regrets = [commit_regret((0.6, 0.5), m, 1000)[0] for m in range(1, 501)]
assert 85 < np.argmin(regrets) + 1 < 105
assert np.isclose(regrets[-1], 50)  # half of all rounds on the worse arm
rng = np.random.default_rng(0)
for mu, m, T in (((0.3, 0.8), 3, 50), ((0.6, 0.5), 20, 200)):
    wins = rng.binomial(m, mu, size=(200_000, 2)) + rng.uniform(
        size=(200_000, 2)
    )
    share = np.mean(np.argmax(wins, axis=1) != np.argmax(mu))
    regret, wrong = commit_regret(mu, m, T)
    assert abs(share - wrong) < 0.005
    gap = abs(mu[0] - mu[1])
    assert np.isclose(regret, gap * (m + (T - 2 * m) * wrong))
for m in (1, 7, 60, 300):
    for gap in (0.1, 0.25):
        wrong = commit_regret((0.5 + gap, 0.5), m, 1000)[1]
        assert wrong <= np.exp(-m * gap**2 / 2)
# Ten times the rounds: best m is larger, and its regret much less than
# ten times as large.
long = [commit_regret((0.6, 0.5), m, 10_000)[0] for m in range(1, 1000)]
assert np.argmin(long) > np.argmin(regrets)
assert min(long) < 4 * min(regrets)
# The card: 0.3 and 0.5 with eps-greedy is arithmetic, 4 arms, eps 0.2.
gaps = np.array([0, 0.05, 0.1, 0.25])
assert np.isclose(0.2 / 4 * gaps.sum() * 10_000, 200)
