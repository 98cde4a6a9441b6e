# %% [markdown]
# # An A/B test, from question to decision
#
# A shop changes its checkout page. Is the new page better? This lab plans the
# experiment, looks for what may have gone wrong before it looks at the result,
# analyses it in four ways, and then asks of each way what it would have said if
# the page had changed nothing. The data are made here, so the truth is known and
# stands at the end.
#
# The ideas are explained in
# [hypothesis testing](../probability/hypothesis-testing.md),
# [intervals and resampling](../probability/intervals-and-resampling.md) and
# [estimation](../probability/estimation.md). Before each result stands a
# question. Stop there, answer it aloud, and only then read on.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

# the book's figure style, if it is found above this file
here = Path(globals().get("__file__", "lab.py")).resolve()
for style in (f / "snippets" / "figure.mplstyle" for f in here.parents):
    if style.is_file():
        plt.style.use(style)
plt.rcParams.update({"figure.facecolor": "none", "axes.facecolor": "none"})
rng = np.random.default_rng(7)

# %% [markdown]
# ## Plan
#
# > **Question.** Ten per cent of visitors buy today. A rise to eleven per cent
# > would pay for the new page. How many visitors does each group need, and what
# > must be settled before the first of them arrives?
#
# Settled beforehand: the unit is the visitor, who is assigned once and keeps the
# page; the metric is the share who buy; the smallest effect worth finding is
# one percentage point; level 5 %, power 80 %; and the end, when the planned
# number is reached. With rates $p_0$ and $p_1$ the number per group is
#
# $$
# n = \frac{(z_{0.975} + z_{0.8})^2\,
#     \bigl(p_0(1 - p_0) + p_1(1 - p_1)\bigr)}{(p_1 - p_0)^2} .
# $$

# %%
p_old, p_hoped = 0.10, 0.11
z = stats.norm.ppf(0.975) + stats.norm.ppf(0.8)
noise = p_old * (1 - p_old) + p_hoped * (1 - p_hoped)
n = int(np.ceil(z**2 * noise / (p_hoped - p_old) ** 2))
print("visitors per group:", n)
print("for half the effect, about:", 4 * n)

# %% [markdown]
# Nearly fifteen thousand, and four times as many for half the effect. At two
# thousand visitors a day in both groups together the experiment takes fifteen
# days: two whole weeks and a little, which also covers weekends.
#
# ## Run it
#
# Visitors have a hidden propensity to buy, and one in two hundred who were
# assigned to the new page never loads it, because of a fault. They are missing
# from the data.


# %%
def run(lift, lost, size, rng):
    """One experiment: group (size,), bought (size,) and spent (size,)."""
    group = rng.integers(2, size=size)
    keen = rng.beta(2, 18, size=size)  # mean 0.1
    chance = np.clip(keen * (1 + lift * group), 0, 1)
    bought = rng.uniform(size=size) < chance
    spent = np.where(bought, rng.lognormal(3.2, 1.0, size=size), 0.0)
    seen = (group == 0) | (rng.uniform(size=size) >= lost)
    return group[seen], bought[seen], spent[seen]


group, bought, spent = run(lift=0.10, lost=0.005, size=2 * n, rng=rng)
sizes = np.bincount(group)
print("visitors:", sizes, " bought:", np.bincount(group, bought).astype(int))

# %% [markdown]
# ## Before the result: is the split fair?
#
# > **Question.** The groups should be equal up to chance. Which test asks that,
# > and what do you do if it fails?
#
# A *sample ratio mismatch* means that visitors were lost or counted twice in one
# group, and whoever is lost may differ. The count of one group is binomial with
# one half.

# %%
mismatch = stats.binomtest(int(sizes[1]), int(sizes.sum())).pvalue
print(f"p-value of the split: {mismatch:.3f}")
big = stats.binomtest(int(0.995 * 1_000_000), int(1.995 * 1_000_000)).pvalue
print(f"with a million in each group the same loss: p = {big:.1e}")

# %% [markdown]
# The test is content, although one in two hundred was lost. It could not see so
# small a loss in thirty thousand visitors; in two million it would. Losing a
# random half per cent does no harm. Losing those with slow telephones would, and
# no split test tells the two apart. If it fails, one looks for the fault and does
# not analyse the result.
#
# ## First analysis: a test and an interval
#
# > **Question.** What are the difference, its standard error, the p-value and
# > the interval? Which of them would you put on the slide?

# %%
shares = np.bincount(group, bought) / sizes
difference = shares[1] - shares[0]
pooled = bought.mean()
under_null = np.sqrt(pooled * (1 - pooled) * np.sum(1 / sizes))
p_value = 2 * stats.norm.sf(abs(difference) / under_null)
error = np.sqrt(np.sum(shares * (1 - shares) / sizes))
low, high = difference - 1.96 * error, difference + 1.96 * error
print(f"shares {shares[0]:.4f} and {shares[1]:.4f}")
print(f"difference {100 * difference:.2f} points, p = {p_value:.4f}")
print(f"95 % interval: {100 * low:.2f} to {100 * high:.2f} points")

# %% [markdown]
# The slide gets the interval: it says that the effect is positive and also that
# it may be half of what was hoped for. The p-value alone says only the first.
#
# ## Second analysis: Bayes
#
# > **Question.** Somebody asks how probable it is that the new page is better.
# > May you answer "one minus the p-value"?
#
# No: that needs a prior. Past tests of this shop moved the share by about half a
# point in either direction. We say so by giving the old page's share a wide beta
# prior and the *difference* a normal prior with mean 0 and standard deviation
# 0.5 points. With so much data the likelihood of the difference is nearly
# normal, so precisions add.

# %%
prior_sd = 0.005
precision = 1 / prior_sd**2 + 1 / error**2
centre = (difference / error**2) / precision
spread = precision**-0.5
better = stats.norm.sf(0, centre, spread)
flat = stats.norm.sf(0, difference, error)
loss = spread * stats.norm.pdf(centre / spread)
loss -= centre * stats.norm.sf(centre / spread)  # mean of max(0, -difference)
print(f"posterior: {100 * centre:.2f} points, sd {100 * spread:.2f}")
print(f"P(better) {better:.4f}; with a flat prior {flat:.4f}")
print(f"expected loss if we launch and are wrong: {100 * loss:.4f} points")

draws = rng.normal(centre, spread, size=400_000)
assert abs(np.mean(draws > 0) - better) < 1e-3
assert np.isclose(np.maximum(0, -draws).mean(), loss, rtol=0.3)
assert np.isclose(flat, 1 - p_value / 2, atol=2e-3)

# %% [markdown]
# The prior pulls the estimate towards zero, because large effects are rare. With
# a *flat* prior the probability is one minus *half* the p-value: the two
# analyses then use the same number and differ in what they claim.
#
# ## Third and fourth: bootstrap and permutation
#
# > **Question.** Which of the two gives an interval, which a p-value, and what
# > does each resample here?
#
# Outcomes are zeros and ones, so resampling a group with replacement is a
# binomial draw, and dealing the labels out again is a hypergeometric one. No
# loop over visitors is needed.

# %%
resampled = rng.binomial(sizes, shares, size=(20_000, 2)) / sizes
gaps = resampled[:, 1] - resampled[:, 0]
print("bootstrap interval:", np.quantile(gaps, [0.025, 0.975]).round(4))

buyers = int(bought.sum())
dealt = rng.hypergeometric(buyers, len(bought) - buyers, sizes[1], size=20_000)
gap = dealt / sizes[1] - (buyers - dealt) / sizes[0]
extreme = np.sum(np.abs(gap) >= abs(difference) - 1e-12)
permutation = (extreme + 1) / 20_001
print(f"permutation p-value: {permutation:.4f}, by the z test {p_value:.4f}")
assert abs(permutation - p_value) < 4 * np.sqrt(p_value / 20_000) + 1e-3
assert np.allclose(np.quantile(gaps, [0.025, 0.975]), [low, high], atol=3e-4)

# %% [markdown]
# Both agree with the formulas, as they should for shares of this size. They are
# worth the trouble where no formula is at hand. One such case is next.
#
# ## Money
#
# > **Question.** Buyers went up. Will the revenue per visitor show it too, in
# > the same experiment?

# %%
means = np.bincount(group, spent) / sizes
sds = np.array([spent[group == g].std(ddof=1) for g in (0, 1)])
money = means[1] - means[0]
money_error = np.sqrt(np.sum(sds**2 / sizes))
print(f"per visitor: {means[0]:.2f} and {means[1]:.2f}")
print(f"difference {money:.2f} +- {1.96 * money_error:.2f}")
top = np.sort(spent)[-len(spent) // 1000 :].sum() / spent.sum()
print(f"the top 0.1 % of visitors hold {top:.0%} of the revenue")
ratio = (sds[0] / means[0]) ** 2 / ((1 - shares[0]) / shares[0])
print(f"visitors needed, against the share who buy: {ratio:.1f} times as many")

# %% [markdown]
# Revenue rose too, and its interval excludes zero. But relative to the mean it is
# nearly twice as wide, 13 % to each side against 7 % for the share who buy, because
# a few large baskets carry much of the variance: to be equally sure of the same
# relative lift one would need nearly three times as many visitors. That is why
# the share who buy was chosen as the metric, and why revenue is watched as a
# guard: had its interval reached far below zero, that would have been a warning.
#
# ## What would each have said if nothing had changed?
#
# > **Question.** Repeat the experiment two thousand times *without* an effect.
# > How often does each rule say "launch"? And what if one looks every day and
# > stops at the first p below 0.05?

# %%
runs, days = 2000, 15
per_day = np.full(days, n // days)
none = np.cumsum(
    rng.binomial(per_day[:, None, None], p_old, (days, runs, 2)), 0
)
seen = np.cumsum(per_day)[:, None]
share = none / seen[:, :, None]
gap = share[:, :, 1] - share[:, :, 0]
both = share.mean(axis=2)
p = 2 * stats.norm.sf(np.abs(gap) / np.sqrt(2 * both * (1 - both) / seen))
last, spread0 = (
    gap[-1],
    np.sqrt(np.sum(share[-1] * (1 - share[-1]), 1) / seen[-1]),
)
shrunk = last / spread0**2 / (1 / prior_sd**2 + 1 / spread0**2)
sd = (1 / prior_sd**2 + 1 / spread0**2) ** -0.5
rules = {
    "p < 0.05 at the end": p[-1] < 0.05,
    "interval above zero": last - 1.96 * spread0 > 0,
    "P(better) > 0.95, flat prior": stats.norm.sf(0, last, spread0) > 0.95,
    "P(better) > 0.95, our prior": stats.norm.sf(0, shrunk, sd) > 0.95,
    "p < 0.05 on any day": np.any(p < 0.05, axis=0),
}
for name, said in rules.items():
    print(f"{name:30} {said.mean():.3f}")
assert abs(rules["p < 0.05 at the end"].mean() - 0.05) < 4 * np.sqrt(
    0.0475 / runs
)
assert rules["p < 0.05 on any day"].mean() > 0.15

# %% alt="p-values of forty null experiments; six cross 0.05 on some day"
fig, ax = plt.subplots(figsize=(6.5, 2.8))
crossed = np.any(p[:, :40] < 0.05, axis=0)
for i in range(40):
    style = (
        {"color": "C1", "lw": 1.2} if crossed[i] else {"color": "C5", "lw": 0.6}
    )
    ax.plot(np.arange(1, days + 1), p[:, i], **style)
ax.axhline(0.05, color="black", lw=0.8, ls="--")
ax.set(xlabel="day", ylabel="p-value so far", yscale="log", ylim=(1e-3, 1.2))
plt.show()
print(
    "of 40 experiments without an effect, crossed at some time:", crossed.sum()
)

# %% [markdown]
# Without an effect the test errs in 5 % of runs, half of them in favour of the
# new page; the interval above zero says the same. "P(better) > 0.95" with a flat
# prior is a one-sided test at 5 %, and the sceptical prior makes it rarer. All
# keep what they promise, and they promise different things. Looking every day
# and stopping at the first success is the one that breaks its promise: p-values
# wander, and fifteen looks give several chances to cross. Whoever must look uses
# a [sequential test](../practice/experiments.md).
#
# ## Decide
#
# > **Question.** You have a minute with the head of product. What do you say?
#
# "The new page sells to more visitors: between a third of a point and one and
# three quarters more per hundred, most plausibly between a half and one. The
# split shows no fault, the end was fixed beforehand, and revenue rose as well. I would
# launch, expect the gain to come out a little smaller than measured, since we act
# on what looked good, and keep one visitor in twenty on the old page for a month
# to see whether it lasts."

# %%
print(f"truth, known only here: {100 * 0.1 * p_old:.2f} points")
print(f"measured {100 * difference:.2f}, shrunk {100 * centre:.2f}")
assert low < 0.1 * p_old < high
