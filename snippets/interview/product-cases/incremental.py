"""A coupon: what the redeemed orders say, and what a lot says."""

import numpy as np

# --8<-- [start:show]
n = 100_000  # users in each arm, by lot
margin, discount = 12, 5  # euros an order
control = 10_000  # orders without coupons
paid_full, redeemed = 5_000, 8_000  # orders of those who got one

report = redeemed * (margin - discount)
offered = paid_full * margin + report
gain = offered - control * margin

# profit of one user, at most one order each: mean of squares less square
var_offered = (
    paid_full * margin**2 + redeemed * (margin - discount) ** 2
) / n - (offered / n) ** 2
var_control = control * margin**2 / n - (control * margin / n) ** 2
error = np.sqrt(n * (var_offered + var_control))
extra = paid_full + redeemed - control
print(f"report: {redeemed} redeemed, {report:+} euros")
print(f"lot: {extra:+} orders, {gain:+} euros, standard error {error:.0f}")
print(f"discount for each additional order {redeemed * discount / extra:.2f}")
print(f"additional orders to break even {redeemed * discount / margin:.0f}")
# --8<-- [end:show]

assert np.isclose(gain, extra * margin - redeemed * discount)

for orders, values, found in (
    ((redeemed, paid_full), (7, 12), var_offered),
    ((control,), (12,), var_control),
):
    each = np.zeros(n)
    each[: sum(orders)] = np.repeat(values, orders)
    assert np.isclose(each.var(), found)


def simulate(rng, full=0.05, with_coupon=0.08, base=0.10):
    u = rng.random(n)
    value = np.where(u < with_coupon, margin - discount, 0.0)
    value[(u >= with_coupon) & (u < with_coupon + full)] = margin
    return value.sum() - margin * (rng.random(n) < base).sum()


rng = np.random.default_rng(0)
runs = np.array([simulate(rng) for _ in range(400)])
assert abs(runs.mean() - gain) < 4 * error / 20
assert abs(runs.std() / error - 1) < 0.12
assert gain < -2 * error and report > 0


# a bonus: 60 new users a thousand inviters with the offer, 45 without
def bonus_cost(offered, held_out, bonus):
    return offered * bonus / (offered - held_out)


assert np.isclose(bonus_cost(60, 45, 20), 80)
arm = rng.poisson([[45], [60]], (2, 100_000))  # 1,000 inviters
assert abs((arm[1] - arm[0]).std() - 10.2) < 0.1
arm = rng.poisson([[45 * 20], [60 * 20]], (2, 100_000)) / 20  # 20,000
assert abs((arm[1] - arm[0]).std() - 2.3) < 0.05
# the card: 1,000 against 850 new users for 4,000
assert np.isclose(4000 / (400 + 600 - 850), 26.67, atol=0.01)
# Five per cent held out against halves: the variance of the difference.
draws = rng.normal(size=(20_000, 400))
spread = [
    (draws[:, :m].mean(1) - draws[:, m:].mean(1)).var() for m in (20, 200)
]
ratio = 0.25 / (0.05 * 0.95)
assert round(ratio, 1) == 5.3 and abs(spread[0] / spread[1] / ratio - 1) < 0.06


# The card: arms of 20,000; 900 redeemed among 1,500 orders against 1,200;
# margin 10, discount 4.
def coupon_gain(orders, redeemed, base, margin, discount):
    return (orders - base) * margin - redeemed * discount


assert coupon_gain(13_000, 8_000, 10_000, 12, 5) == gain
# break-even, and 500 orders that were only brought forward
assert np.isclose(coupon_gain(10_000 + 8_000 * 5 / 12, 8_000, 10_000, 12, 5), 0)
assert coupon_gain(12_500, 8_000, 10_000, 12, 5) == -10_000
assert coupon_gain(1_500, 900, 1_200, 10, 4) == -600
assert np.isclose(coupon_gain(1_560, 900, 1_200, 10, 4), 0)
p1, p2, p0 = 900 / 20_000, 600 / 20_000, 1_200 / 20_000
var = p1 * 36 + p2 * 100 - (p1 * 6 + p2 * 10) ** 2
var += p0 * 100 - (p0 * 10) ** 2
assert round(np.sqrt(20_000 * var), -1) == 450
