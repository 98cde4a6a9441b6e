"""Masking token by token is not conditioning on a valid text."""

import numpy as np

# --8<-- [start:show]
first = {"no": 0.7, "yes": 0.3}
ends = {"no": 0.1, "yes": 0.9}  # else: "no idea", "yes, but"

valid = {a: first[a] * ends[a] for a in first}
given = {a: valid[a] / sum(valid.values()) for a in first}
masked = {a: first[a] * 1.0 for a in first}  # the end is all that is left
print("P(valid):", round(sum(valid.values()), 2))
for a in first:
    print(f"{a:3}  masked {masked[a]:.2f}  conditioned {given[a]:.2f}")
# --8<-- [end:show]
assert np.isclose(sum(valid.values()), 0.07 + 0.27)
kept = {"no": 0, "yes": 0}
rng = np.random.default_rng(0)
for _ in range(40_000):  # drawing until valid is conditioning
    a = "no" if rng.random() < first["no"] else "yes"
    kept[a] += rng.random() < ends[a]
share = kept["no"] / sum(kept.values())
assert abs(share - given["no"]) < 0.02 < abs(share - masked["no"])
assert max(masked, key=masked.get) != max(given, key=given.get)
# weights: masked text times its valid mass a step, renormalised
mass = {a: masked[a] * ends[a] for a in first}
assert np.isclose(mass["no"] / sum(mass.values()), given["no"])
# the card
a, b = 0.8 * 0.05, 0.2 * 0.6
assert np.isclose(a, 0.04) and np.isclose(b, 0.12)
assert np.isclose(a / (a + b), 0.25) and np.isclose(1 / (a + b), 6.25)
