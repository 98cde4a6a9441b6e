"""Which fields does a person check?"""

import numpy as np


# --8<-- [start:show]
def fields(rng, n, boast):
    """Said confidence of n read fields, and whether they are right."""
    true = rng.beta(12, 0.6, n)  # chance that it is right, mean 0.95
    odds = true / (1 - true)
    said = odds**boast / (1 + odds**boast)
    return said, rng.random(n) < true


def cost(said, right, threshold, check=0.05, error=2.0, slip=0.01):
    """Mean cost of a field; a person costs `check` and errs in `slip`."""
    person = said < threshold
    return np.mean(
        np.where(person, check + slip * error, error * ~right)
    ), person.mean()


limit = 1 - 0.01 - 0.05 / 2.0
print(f"check below {limit:.3f}")
print("scores         cost   to people   nobody   everybody")
for name, boast in (("calibrated", 1), ("too sure", 2)):
    said, right = fields(np.random.default_rng(0), 40_000, boast)
    row = [*cost(said, right, limit), cost(said, right, 0)[0]]  # 0: nobody
    row.append(cost(said, right, 2)[0])  # above all: everybody
    print(f"{name:11} {row[0]:7.3f} {row[1]:10.2f}", end="")
    print(f" {row[2]:10.3f} {row[3]:10.3f}")
mean = right.mean()
print(f"a field right: {mean:.3f}, twelve of them: {mean**12:.2f}")
# --8<-- [end:show]
grid = np.arange(0, 1.001, 0.01)
for seed in range(3):
    rng = np.random.default_rng(seed)
    said, right = fields(rng, 40_000, 1)
    best = min(cost(said, right, t)[0] for t in grid)
    assert cost(said, right, limit)[0] < best + 2e-3  # nothing beats it
    boast, right = fields(rng, 40_000, 2)
    lost = cost(boast, right, limit)[0]
    assert lost > best + 0.02
    # a threshold tried on labelled fields wins most of it back
    fine = 1 - np.geomspace(1e-6, 1, 60)
    assert min(cost(boast, right, t)[0] for t in fine) < best + 2e-3
# the card
limit = 1 - 0.02 - 0.10 / 4
assert abs(limit - 0.955) < 1e-12
for p in (0.99, 0.96, 0.94, 0.80):
    assert ((1 - p) * 4 > 0.10 + 0.02 * 4) == (p < limit)
assert abs(1 - 0.02 - 0.10 / 40 - 0.9775) < 1e-12
assert abs(1 - 0.02 - 0.10 / 0.4 - 0.73) < 1e-12
assert np.isclose(cost(said, right, 2)[0], 0.05 + 0.01 * 2)
