"""Rare actions: heavy weights, what clipping trades, what a hole hides."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
rate = np.array([0.05, 0.10, 0.20])
new = np.array([0.1, 0.2, 0.7])  # its value: 0.005 + 0.02 + 0.14 = 0.165
logging = {
    "even": np.array([0.4, 0.3, 0.3]),
    "rare": np.array([0.9, 0.095, 0.005]),
    "hole": np.array([0.9, 0.1, 0]),
}
result = {}
print("old     IPS   deviation   clipped at 20   deviation   mean weight")
for name, old in logging.items():
    a = rng.choice(3, size=(2000, 1000), p=old)  # 2,000 logs of 1,000
    r = rng.uniform(size=a.shape) < rate[a]
    w = np.divide(new, old, out=np.zeros(3), where=old > 0)[a]
    ips = np.mean(w * r, axis=1)
    cut = np.mean(np.minimum(w, 20) * r, axis=1)
    print(
        f"{name} {ips.mean():7.3f} {ips.std():11.3f} {cut.mean():15.3f}"
        f"{cut.std():12.3f} {w.mean():13.2f}"
    )
    result[name] = ips, cut, w.mean(axis=1)
# --8<-- [end:show]
# Exactly: weights, means and variances of a term, by hand.
for name, old in logging.items():
    w = np.divide(new, old, out=np.zeros(3), where=old > 0)
    for most in (np.inf, 20):
        v = np.minimum(w, most)
        mean = np.sum(old * v * rate)
        deviation = np.sqrt((np.sum(old * v**2 * rate) - mean**2) / 1000)
        # What the loop simulated: means, spreads and weights near these.
        value = result[name][0 if most > 20 else 1]
        assert abs(value.mean() - mean) < 4 * deviation / np.sqrt(2000)
        assert abs(value.std() / deviation - 1) < 0.1
        total = result[name][2]
        assert abs(total.mean() - old @ w) < 4 * total.std() / np.sqrt(2000)
        if name == "rare":
            assert np.isclose(mean, 0.165 if most > 20 else 0.045)
            assert (deviation > 0.13) == (most > 20)
        if name == "hole":
            assert np.isclose(mean, 0.025)
a = rng.choice(3, size=(2000, 1000), p=logging["rare"])
r = rng.uniform(size=a.shape) < rate[a]
w = (new / logging["rare"])[a]
v = np.mean(w * r, axis=1)
assert abs(v.mean() - 0.165) < 4 * v.std() / np.sqrt(2000)
# The last of the loop, the hole: 0.3 of the new policy is seen.
assert np.isclose(np.sum(new[logging["hole"] > 0]), 0.3)
# The rare log is worth about ten rounds of a thousand.
square = np.sum(logging["rare"] * (new / logging["rare"]) ** 2)
assert abs(square - 98) < 0.5
# Last in the loop is the hole, whose weights are 0.11 and 2: none is cut.
assert ips.shape == (2000,) and np.allclose(ips, cut)
