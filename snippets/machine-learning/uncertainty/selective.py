"""Risk against coverage, and a group that abstaining makes worse off."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def risk_coverage(sure, right):
    """Share of errors among the k surest answers, for k = 1, ..., n."""
    order = np.argsort(-sure, kind="stable")
    return np.cumsum(~right[order]) / np.arange(1, len(right) + 1)


right = np.array([1, 1, 0, 1, 0, 0], bool)  # from the surest to the least sure
risk = risk_coverage(-np.arange(6.0), right)
print("risk", *(f"{r:.2f}" for r in risk), f"  mean {risk.mean():.3f}")

# Right and sure, right and unsure, wrong and sure, wrong and unsure.
counts = {"large": (64, 8, 1, 7), "small": (3, 9, 3, 5)}
counts["both"] = np.add(*counts.values())
for name, (rs, ru, ws, wu) in counts.items():
    n, sure = rs + ru + ws + wu, rs + ws
    print(
        f"{name}: accuracy {(rs + ru) / n:.2f}, on sure {rs / sure:.2f}", end=""
    )
    print(f", coverage {sure / n:.2f}")
# --8<-- [end:show]

assert np.allclose(risk, [0, 0, 1 / 3, 1 / 4, 2 / 5, 1 / 2])
best = risk_coverage(right + 0.0, right)  # all the right ones first
assert np.allclose(best, [0, 0, 0, 1 / 4, 2 / 5, 1 / 2])
assert np.isclose(risk.mean(), 0.247, atol=5e-4)
assert np.isclose(best.mean(), 0.192, atol=5e-4)
rng = np.random.default_rng(0)
flat = np.mean([risk_coverage(rng.random(6), right) for _ in range(5000)], 0)
assert np.all(np.abs(flat - 0.5) < 4 * 0.5 / np.sqrt(5000))  # noise: no gain
small, both = counts["small"], counts["both"]
assert (small[0] + small[1], sum(small)) == (12, 20) and sum(both) == 100
assert small[0] / (small[0] + small[2]) < 12 / 20
assert both[0] / (both[0] + both[2]) > (both[0] + both[1]) / 100
# Accuracy among the kept rises if and only if more of the right are kept.
for _ in range(1000):
    rs, ru, ws, wu = rng.integers(1, 9, size=4)
    kept = (rs * (ws + wu), ws * (rs + ru))  # the two shares, cross-multiplied
    gain = rs * (rs + ru + ws + wu) - (rs + ru) * (rs + ws)
    assert np.sign(gain) == np.sign(kept[0] - kept[1])
# A Gaussian margin, positive if right: below one half accuracy falls.
t = np.linspace(0, 3, 50)
for accuracy in (0.4, 0.6):
    mu = norm.ppf(accuracy)
    a = norm.cdf(mu - t) / (norm.cdf(mu - t) + norm.cdf(-mu - t))
    assert np.isclose(a[0], accuracy)
    assert np.all(np.sign(np.diff(a)) == np.sign(accuracy - 0.5))


# Chow with two prices: the cheapest of flag, clear and a person.
def choose(p, miss, alarm, person):
    return np.argmin([person, p * miss, (1 - p) * alarm])


for p in rng.random(1000):
    act = choose(p, 10, 1, 0.2)
    assert act == (1 if p < 0.02 else 2 if p > 0.8 else 0)
    assert choose(p, 10, 1, 0.95) > 0  # 0.095 > 0.05: nobody is passed on
    # The card: c = 0.3, a miss 5, a false alarm 1.
    assert choose(p, 5, 1, 0.3) == (1 if p < 0.06 else 2 if p > 0.7 else 0)
