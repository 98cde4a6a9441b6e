"""A delivery fee under test: the first week and the twelfth."""

import numpy as np

# --8<-- [start:show]
cost, old, new = 6.0, 9.0, 10.0  # euros a delivery
at_old = 400  # orders a week of 1,000 users


def best_price(at_new):
    """Elasticity from the two arms, and the best price if it were constant."""
    e = np.log(at_old / at_new) / np.log(new / old)
    return e, cost * e / (e - 1)


print(f"contribution at {old:.0f} euros: {at_old * (old - cost):.0f}")
for week, at_new in ((1, 340), (12, 292)):
    e, best = best_price(at_new)
    print(
        f"week {week:2}: at {new:.0f} euros {at_new * (new - cost):.0f}", end=""
    )
    print(f", elasticity {e:.2f}, best price by it {best:.2f}")
# --8<-- [end:show]

grid = np.linspace(6.01, 40, 40_000)
for orders in (340, 292):
    e, best = best_price(orders)
    searched = grid[((grid - 6) * 400 * (grid / 9) ** -e).argmax()]
    assert abs(searched - best) < 0.01
    assert np.isclose(400 * (10 / 9) ** -e, orders)  # demand is hit
flat = (grid - 6) * grid**-0.9  # e below 1: the profit only rises
assert np.all(np.diff(flat) > 0)
