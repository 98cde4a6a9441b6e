"""Risk against coverage, and a group that abstaining makes worse off."""

import numpy as np
from scipy.stats import beta, binom, norm


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


# A guarantee on the risk among the answered (the section after this one).
def upper(errors, m, delta):
    """One-sided exact limit of a risk: errors among m answered; 1 if m = 0."""
    with np.errstate(all="ignore"):
        limit = beta.ppf(1 - delta, errors + 1, m - errors)
    return np.where(errors < m, limit, 1.0)


for errors, least in ((0, 29), (1, 46)):  # answered needed to promise 10 %
    assert upper(errors, least, 0.05) <= 0.1 < upper(errors, least - 1, 0.05)
    # Exact: at the limit so few errors have probability 5 %.
    limit = upper(errors, least, 0.05)
    assert np.isclose(binom.cdf(errors, least, limit), 0.05)
assert np.isclose(upper(0, 29, 0.05), 1 - 0.05 ** (1 / 29))
assert np.isclose(upper(0, 29, 0.05), 0.098, atol=5e-4)

# Confidence c uniform in (0, 1), wrong with probability 0.4 (1 - c): the risk
# of answering from t on is 0.2 (1 - t), at most 0.1 from t = 0.5 on.
runs, n = 2_000, 1_000
c = np.sort(rng.random((runs, n)), axis=1)[:, ::-1]
wrong = rng.random((runs, n)) < 0.4 * (1 - c)
seen = np.cumsum(wrong, axis=1) / np.arange(1, n + 1)
last = n - 1 - np.argmax(seen[:, ::-1] <= 0.1, axis=1)
plain = np.where(np.any(seen <= 0.1, axis=1), c[np.arange(runs), last], 1)
ladder = np.arange(0.8, 0.29, -0.05)  # fixed before looking, strict first
going, walk = np.ones(runs, bool), np.ones(runs)
for t in ladder:
    k, m = np.sum(wrong & (c >= t), axis=1), np.sum(c >= t, axis=1)
    going &= upper(k, m, 0.05) <= 0.1
    walk[going] = t
risk = {"plain": 0.2 * (1 - plain), "walk": 0.2 * (1 - walk)}
bad = {name: np.mean(r > 0.1 + 1e-9) for name, r in risk.items()}
assert bad["plain"] > 0.5 and round(bad["plain"], 2) == 0.54
assert bad["walk"] <= 0.05 and round(bad["walk"], 3) == 0.008
assert round(np.mean(1 - walk), 2) == 0.33  # answered; 0.5 would be allowed
# The same walk by the observed share, without a limit, breaks the promise.
going, bare = np.ones(runs, bool), np.ones(runs)
for t in ladder:
    k, m = np.sum(wrong & (c >= t), axis=1), np.sum(c >= t, axis=1)
    going &= k <= 0.1 * m
    bare[going] = t
assert np.mean(0.2 * (1 - bare) > 0.1 + 1e-9) > 0.05
# The card: 20 % promised at 95 %.
assert upper(0, 14, 0.05) <= 0.2 < upper(0, 13, 0.05)
