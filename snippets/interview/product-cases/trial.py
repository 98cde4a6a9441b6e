"""Conversion and churn that move although no customer changes."""

import numpy as np

# --8<-- [start:show]
length, converts = 14, 0.40  # days of trial; share that then pays
starts = np.full(120, 100.0)  # trials begun, a day
starts[60:90] = 200  # a campaign in the third month
paid = np.zeros(120)
paid[length:] = converts * starts[:-length]

stay = np.array([0.80, 0.90] + [0.97] * 34)  # by month since payment
alive = np.r_[1, np.cumprod(stay)[:-1]]  # share that begins each month
print("month  first payments/starts  same cohort  churn of all payers")
new = np.full(36, 1_200.0)  # payers by age, the newest first
for month in range(1, 4):
    days = slice(30 * month, 30 * month + 30)
    first, begun = paid[days].sum(), starts[days].sum()
    new = np.r_[first, new[:-1]]
    book = new * alive
    churn = book @ (1 - stay) / book.sum()
    print(f"{month + 1:5}  {first / begun:21.1%}", end="")
    print(f"  {converts:11.1%}  {churn:19.1%}")
# --8<-- [end:show]

# each trial by itself: 40 % of those begun on any day pay 14 days later
rng = np.random.default_rng(0)
begun = np.repeat(np.arange(120), starts.astype(int) * 20)
pays = rng.random(len(begun)) < converts
for month, trend in ((1, 0), (2, -1), (3, 1)):
    low, high = 30 * month, 30 * month + 30
    inside = (begun >= low) & (begun < high)
    due = (begun + length >= low) & (begun + length < high)
    got = pays[due].sum() / inside.sum()
    shown = paid[low:high].sum() / starts[low:high].sum()
    assert abs(got - shown) < 0.01 and np.sign(round(shown - 0.4, 6)) == trend
    assert abs(pays[inside].mean() - converts) < 0.01
# the text: 4,600 of the trials that fall due and 6,000 begun; then 4,400, 3,000
assert starts[46:76].sum() == 4_600 and starts[60:90].sum() == 6_000
assert starts[76:106].sum() == 4_400 and starts[90:].sum() == 3_000
# payers one by one: months paid, then the book of month 4
lives = np.full(400_000, 36)
u = rng.random((36, len(lives)))
for m in range(35, -1, -1):
    lives[u[m] > stay[m]] = m + 1
firsts = [paid[30 * m : 30 * m + 30].sum() for m in (3, 2, 1)]
inflow = np.r_[firsts, np.full(33, 1_200.0)]
here = np.array([1.0] + [np.mean(lives > a) for a in range(1, 36)])
gone = np.array([np.mean(lives == a + 1) for a in range(36)])
gone[35] = here[35] * (1 - stay[35])
assert abs(inflow @ gone / (inflow @ here) - churn) < 0.001
# survivors: 12 months after payment 53 % are left, and lose 3 % a month
assert round(np.prod(stay[:12]), 2) == 0.53 and stay[12] == 0.97
# The card: 7-day trial, 50 a day, doubled in the last 7 of 28 days; 30 % pay
begun = np.r_[np.full(49, 50), np.full(7, 100)]
due = begun[21:49].sum()
assert due == 1_400 and begun[28:].sum() == 1_750
assert np.isclose(0.3 * due / begun[28:].sum(), 0.24)
