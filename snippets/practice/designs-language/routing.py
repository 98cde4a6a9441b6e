"""Small model, large model, cascade or router: cost and right answers."""

import numpy as np

# --8<-- [start:show]
SHARE = np.array([0.6, 0.4])  # easy, hard tasks
SMALL, LARGE = np.array([0.95, 0.45]), np.array([0.97, 0.85])  # right
COST = {"small": 1.0, "large": 12.0, "check": 0.5}


def cascade(keep_right=0.9, keep_wrong=0.2):
    """Small first; large gets what the check does not believe."""
    kept = SMALL * keep_right + (1 - SMALL) * keep_wrong
    cost = COST["small"] + COST["check"] + (1 - kept) * COST["large"]
    return SHARE @ cost, SHARE @ (SMALL * keep_right + (1 - kept) * LARGE)


def router(send=(0.2, 0.8)):
    """Shares of easy and hard tasks sent to the large model at once."""
    send = np.array(send)
    cost = (1 - send) * COST["small"] + send * COST["large"]
    return SHARE @ cost, SHARE @ ((1 - send) * SMALL + send * LARGE)


plans = {
    "small": (COST["small"], SHARE @ SMALL),
    "router": router(),
    "cascade": cascade(),
    "large": (COST["large"], SHARE @ LARGE),
}
# --8<-- [end:show]
# --8<-- [start:run]
print("           cost  right   with a wrong answer at 20, 100")
for name, (cost, right) in plans.items():
    both = [cost + price * (1 - right) for price in (20, 100)]
    print(f"{name:8} {cost:6.2f} {right:6.3f} {both[0]:15.1f} {both[1]:6.1f}")
(c0, r0), (c1, r1), (c2, r2) = (plans[n] for n in ("small", "cascade", "large"))
low, high = (c1 - c0) / (r1 - r0), (c2 - c1) / (r2 - r1)
print(f"the cascade is cheapest from {low:.0f} to {high:,.0f}")
# --8<-- [end:run]
assert np.allclose(both, [12 + 20 * 0.078, 12 + 100 * 0.078])  # large
assert np.isclose(c0 + low * (1 - r0), c1 + low * (1 - r1))
assert np.isclose(c1 + high * (1 - r1), c2 + high * (1 - r2))
assert np.isclose(plans["router"][0], 0.56 * 1 + 0.44 * 12)
for seed in range(3):  # the same, task by task; errors independent
    rng = np.random.default_rng(seed)
    n = 400_000
    hard = (rng.random(n) < 0.4).astype(int)
    small, large = rng.random(n) < SMALL[hard], rng.random(n) < LARGE[hard]
    kept = rng.random(n) < np.where(small, 0.9, 0.2)
    right = np.where(kept, small, large).mean()
    assert abs(right - plans["cascade"][1]) < 0.003
    cost = 1.5 + 12 * (1 - kept.mean())
    assert abs(cost - plans["cascade"][0]) < 0.05
    sent = rng.random(n) < np.where(hard == 1, 0.8, 0.2)
    right = np.where(sent, large, small).mean()
    assert abs(right - plans["router"][1]) < 0.003
for price, best in (20, "small"), (25, "cascade"), (2_200, "large"):
    total = {n: c + price * (1 - r) for n, (c, r) in plans.items()}
    assert min(total, key=total.get) == best
assert abs(router((1, 1))[1] - plans["large"][1]) < 1e-12
assert cascade(1, 0)[1] > plans["large"][1]  # two tries, a perfect check
# the card: one kind of task, 75 % right on what is passed on
kept = 0.8 * 0.95 + 0.2 * 0.3
cost, right = 1 + 0.4 + (1 - kept) * 10, 0.8 * 0.95 + (1 - kept) * 0.75
assert abs(cost - 3.2) < 1e-9 and abs(right - 0.895) < 1e-9
assert round((cost - 1) / (right - 0.8)) == 23
assert round((10 - cost) / (0.9 - right)) == 1_360
assert abs(0.8 * 0.95 + (1 - kept) * 0.9 - 0.922) < 1e-9
