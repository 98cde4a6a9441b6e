"""How rare is a failure that was not seen, or seen once?"""

from scipy import stats


# --8<-- [start:show]
def largest_rate(failures, trials, level=0.95):
    """The rate at which so few failures have chance 1 - level."""
    if failures == trials:
        return 1.0
    return stats.beta.ppf(level, failures + 1, trials - failures)


for failures, trials in ((0, 300), (0, 3000), (1, 3000)):
    rate = largest_rate(failures, trials)
    print(f"{failures} in {trials:>4}: at most {rate:.5f}", end="")
    print(f", in 1,000 uses at least once {1 - (1 - rate) ** 1000:.2f}")

share, bad = 0.001, 0.5  # one prompt in 1,000 fails half of the time
print(f"ten new prompts:      {1 - (1 - share * bad) ** 10:.4f}")
print(f"one prompt ten times: {share * (1 - (1 - bad) ** 10):.4f}")
print(f"the bad prompt, ten times: {1 - (1 - bad) ** 10:.3f}")
# --8<-- [end:show]

for failures, trials in ((0, 300), (1, 3000), (4, 77)):
    rate = largest_rate(failures, trials)
    assert abs(stats.binom.cdf(failures, trials, rate) - 0.05) < 1e-9
assert abs(largest_rate(0, 300) - (1 - 0.05 ** (1 / 300))) < 1e-12
assert abs(largest_rate(0, 3000) * 3000 - 3) < 0.01
assert abs(largest_rate(1, 3000) * 3000 - 4.74) < 0.01
assert largest_rate(5, 5) == 1 and largest_rate(0, 1) == 0.95
# repeats of one random prompt fail less often than fresh prompts (Jensen)
for k in (2, 10, 100):
    assert share * (1 - (1 - bad) ** k) < 1 - (1 - share * bad) ** k
# the card: none in 2,000
rate = largest_rate(0, 2000)
assert abs(rate - 0.0015) < 2e-5
assert abs(1 - (1 - 0.0015) ** 20 - 0.03) < 0.001
assert abs(largest_rate(2, 2000) - 0.00314) < 1e-5  # 6.3 / n
assert round(1e6 * 0.0015) == 1500 and round(3 / 1e-6) == 3_000_000
