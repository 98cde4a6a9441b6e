"""Sample sizes of a finite class, agnostic and realisable."""

import numpy as np


# --8<-- [start:show]
def agnostic_size(m, epsilon, delta):
    """All m rules within epsilon / 2, so the ERM rule within epsilon."""
    return int(np.ceil(2 * np.log(2 * m / delta) / epsilon**2))


def realisable_size(m, epsilon, delta):
    """No rule of risk above epsilon fits all examples."""
    return int(np.ceil(np.log(m / delta) / epsilon))


print("rules   epsilon   agnostic   realisable")
for m, epsilon in [(1000, 0.1), (1000, 0.05), (1_000_000, 0.05)]:
    sizes = agnostic_size(m, epsilon, 0.05), realisable_size(m, epsilon, 0.05)
    print(f"{m:7d}   {epsilon:5.2f}   {sizes[0]:8d}   {sizes[1]:8d}")
# --8<-- [end:show]

# The last row: a million rules, accuracy and failure one in twenty.
n, k = sizes
assert (
    2e6 * np.exp(-n * 0.05**2 / 2)
    <= 0.05
    < 2e6 * np.exp(-(n - 1) * 0.05**2 / 2)
)
assert 1e6 * np.exp(-k * 0.05) <= 0.05 < 1e6 * np.exp(-(k - 1) * 0.05)
for m, epsilon, delta in [(1, 0.3, 0.2), (37, 0.11, 0.02), (10**6, 0.05, 0.05)]:
    n = agnostic_size(m, epsilon, delta)  # the least n that meets the bound

    def two_sided(n, m=m, t=epsilon / 2):
        return 2 * m * np.exp(-2 * n * t**2)

    assert two_sided(n) <= delta < two_sided(n - 1)
    n = realisable_size(m, epsilon, delta)
    assert m * np.exp(-n * epsilon) <= delta < m * np.exp(-(n - 1) * epsilon)
    assert m * (1 - epsilon) ** n <= delta  # what the exponential stands for

# Realisable, measured: 8 rules of risks 0 to 0.7; how often a bad one fits all.
rng = np.random.default_rng(0)
risks, epsilon, delta = np.arange(8) / 10, 0.25, 0.1
n = realisable_size(8, epsilon, delta)
fits = rng.uniform(size=(20000, n, 8)) >= risks  # correct answers
bad = (fits.all(axis=1) & (risks > epsilon)).any(axis=1).mean()
assert 0 < bad <= delta
# The card: 200 rules, each within 0.04, failure at most 0.01.
n = np.log(2 * 200 / 0.01) / (2 * 0.04**2)
assert np.ceil(n) == agnostic_size(200, 0.08, 0.01) == 3312
assert agnostic_size(2000, 0.08, 0.01) == 4032
assert realisable_size(200, 0.04, 0.01) == 248
# The debug card: one rule, 2,000 rules, 200 held-out examples.
assert round(np.sqrt(np.log(1 / 0.05) / 1000), 3) == 0.055
assert round(np.sqrt(np.log(2000 / 0.05) / 1000), 3) == 0.103
assert round(np.sqrt(np.log(1 / 0.05) / 400), 3) == 0.087
# The design card: 10,000 held-out images, one model, then twenty.
assert round(np.sqrt(np.log(1 / 0.05) / 20000), 3) == 0.012
assert round(np.sqrt(np.log(20 / 0.05) / 20000), 3) == 0.017
