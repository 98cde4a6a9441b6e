"""Match weights: evidence in bits for and against two records as one."""

import numpy as np


# --8<-- [start:show]
def match_bits(agree, m, u, prior):
    """agree (n, k): 1, 0 or nan for unknown; m, u (k,): chance that the
    field agrees in true and in false pairs. Log2 odds of a match (n,)."""
    yes, no = np.log2(m / u), np.log2((1 - m) / (1 - u))
    bits = np.where(agree == 1, yes, no)
    bits = np.where(np.isnan(agree), 0, bits)
    return np.log2(prior / (1 - prior)) + bits.sum(axis=1)


m = np.array([0.95, 0.9, 0.95])  # birth date, postcode, surname
u = np.array([1 / 29_200, 1 / 5_000, 1 / 1_000])
prior = 1e6 / (1e6 * 1e6)  # true pairs over all pairs of two files
patterns = np.array([[1, 1, np.nan], [1, 1, 1], [1, 1, 0], [1, np.nan, 1]])
print("date code name   bits   probability")
for row, b in zip(patterns, match_bits(patterns, m, u, prior), strict=True):
    marks = ["?" if np.isnan(v) else "-+"[int(v)] for v in row]
    print(f"{'    '.join(marks)}  {b:8.1f}  {1 / (1 + 2**-b):12.5f}")
# --8<-- [end:show]
# the product of probabilities and Bayes' rule, without logarithms
for row, b in zip(patterns, match_bits(patterns, m, u, prior), strict=True):
    ok = ~np.isnan(row)
    a = row[ok]
    pm = np.prod(np.where(a == 1, m[ok], 1 - m[ok])) * prior
    pu = np.prod(np.where(a == 1, u[ok], 1 - u[ok])) * (1 - prior)
    assert np.isclose(1 / (1 + 2**-b), pm / (pm + pu))
# a calibrated sum: among simulated pairs with equal patterns the share is p
rng = np.random.default_rng(0)
mm, uu = np.array([0.9, 0.7]), np.array([0.2, 0.1])
y = rng.random(200_000) < 0.05
agree = (rng.random((200_000, 2)) < np.where(y[:, None], mm, uu)).astype(float)
p = 1 / (1 + 2 ** -match_bits(agree, mm, uu, 0.05))
for value in np.unique(p.round(9)):
    here = p.round(9) == value
    se = np.sqrt(value * (1 - value) / here.sum())
    assert abs(y[here].mean() - value) < 4.5 * se
# text
assert round(np.log2(1e-6), 1) == -19.9
assert round(np.log2(0.95 * 29_200), 1) == 14.8
assert round(np.log2(0.9 * 5_000), 1) == 12.1
two = match_bits(patterns[:1], m, u, prior)[0]
assert round(two, 1) == 7.0 and round(2**two) == 125
assert round(1 / (1 + 2**-two), 3) == 0.992
assert round(np.log2((1 - 0.95) / (1 - 1 / 1000)), 1) == -4.3
# card: files of 2,000 and 8,000 with 1,000 pairs; m 0.8, u 0.1 and 0.96, 0.0015
prior = 1_000 / (2_000 * 8_000)
assert np.isclose(prior, 1 / 16_000)
mc, uc = np.array([0.8, 0.96, 0.96]), np.array([0.1, 0.0015, 0.0015])
odds = 2 ** match_bits(np.array([[1.0, 1.0, 1.0]]), mc, uc, prior)[0]
assert np.isclose(odds, 8 * 640 * 640 / 15_999)
assert round(odds) == 205 and round(odds / (1 + odds), 3) == 0.995
odds = 2 ** match_bits(np.array([[1.0, 1.0, np.nan]]), mc, uc, prior)[0]
assert round(odds, 2) == 0.32 and round(odds / (1 + odds), 2) == 0.24
odds = 2 ** match_bits(np.array([[0.0, 1.0, 1.0]]), mc, uc, prior)[0]
assert round(0.2 / 0.9, 2) == 0.22 and round(odds, 1) == 5.7
