"""A fall of revenue, split over the factors of a product."""

# --8<-- [start:show]
import numpy as np


def log_parts(old, new):
    """Part of each factor in the log of the product's ratio: (k,)."""
    return np.log(np.asarray(new) / np.asarray(old))


names = ["visitors", "orders a visitor", "euros an order"]
old = [200_000, 0.040, 50.0]
new = [210_000, 0.032, 52.5]
parts = log_parts(old, new)
for name, part in zip(names, parts, strict=True):
    print(f"{name:16}  {np.expm1(part):+7.1%}  log {part:+.3f}")
print(f"{'revenue':16}  {np.expm1(parts.sum()):+7.1%}  log {parts.sum():+.3f}")
# --8<-- [end:show]

assert np.isclose(np.exp(parts.sum()), np.prod(new) / np.prod(old))
assert np.isclose(np.prod(old), 400_000) and np.isclose(np.prod(new), 352_800)
rng = np.random.default_rng(2)
a, b = rng.uniform(1, 9, (2, 4))
assert np.isclose(log_parts(a, b).sum(), np.log(np.prod(b) / np.prod(a)))
assert np.allclose(log_parts(a, b), -log_parts(b, a))
# percentages do not add: 5 - 20 + 5
assert not np.isclose(np.expm1(parts).sum(), np.expm1(parts.sum()))
# The card: trips are the smaller of supply and demand, in both orders.
supply, demand = (80, 120), (100, 130)
first = min(supply[1], demand[0]) - min(supply[0], demand[0])
last = min(supply[1], demand[1]) - min(supply[0], demand[1])
whole = min(supply[1], demand[1]) - min(supply[0], demand[0])
assert (first, last, whole) == (20, 40, 40)
assert (first + last) / 2 == 30 and whole - (first + last) / 2 == 10
