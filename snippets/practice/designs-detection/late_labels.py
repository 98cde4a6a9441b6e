"""Fraud that is reported late looks as if it fell."""

import numpy as np


# --8<-- [start:show]
def cohorts(seed):
    """Payments, frauds known today, by age in days 1..200; delays."""
    rng = np.random.default_rng(seed)
    age = np.arange(1, 201)
    rate = np.where(age <= 12, 0.0015, 0.0010)  # an attack began
    frauds = rng.binomial(1_000_000, rate)
    delays = [rng.gamma(2.0, 12.0, size=k) for k in frauds]
    known = [d[d <= a] for d, a in zip(delays, age, strict=True)]
    old = np.concatenate(known[120:])  # payments older than 120 days
    old = old[old <= 120]  # and what of them was known by then
    return age, np.array([len(d) for d in known]) / 1_000_000, old, rate


age, seen, old, rate = cohorts(0)
print("age  known share  per mille: seen  corrected  true")
rows = []
for a in (80, 60, 40, 20, 10, 5):
    share = np.mean(old <= a)  # of frauds, known at this age
    naive = 1_000 * seen[a - 1]
    rows.append((a, share, naive, naive / share, 1_000 * rate[a - 1]))
    print("{:3}  {:11.2f}  {:15.2f}  {:9.2f}  {:4.1f}".format(*rows[-1]))
# --8<-- [end:show]
for a, share, naive, fixed, true in rows:
    # Gamma(2, 12): 1 - e^-x (1 + x)
    theory = 1 - np.exp(-a / 12) * (1 + a / 12)
    assert abs(share - theory) < 0.005
    # binomial: four standard errors of what is reported
    expected = 1_000_000 * true / 1_000 * theory
    assert abs(1_000 * naive - expected) < 4 * np.sqrt(expected)
    assert np.isclose(fixed * share, naive)
    assert true == (1.5 if a <= 12 else 1.0)
assert rate[11] == 0.0015 and rate[12] == 0.0010
for seed in range(1, 6):
    age, seen, old, rate = cohorts(seed)
    share = np.array([np.mean(old <= a) for a in age])
    assert seen[4] < seen[9] < seen[19] < seen[39]  # it seems to fall
    assert seen[4] < 0.2 * seen[79]
    fixed = seen / share
    assert abs(fixed[79] / 0.0010 - 1) < 0.12
    assert abs(fixed[9] / 0.0015 - 1) < 0.2 and fixed[9] > 1.2 * fixed[39]
    theory = 1 - np.exp(-age / 12) * (1 + age / 12)
    assert np.max(np.abs(share - theory)) < 0.01
