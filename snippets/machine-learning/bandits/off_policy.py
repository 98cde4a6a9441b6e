"""Four estimates of another policy's value from logged rewards."""

import numpy as np


# --8<-- [start:show]
def off_policy(r, a, p, pi, q):
    """r, a, p (n,), pi and q (n, K): the estimates and the ESS, by name."""
    i = np.arange(len(r))
    w = pi[i, a] / p
    model = np.sum(pi * q, axis=1)
    return {
        "direct": np.mean(model),
        "IPS": np.mean(w * r),
        "SNIPS": np.sum(w * r) / np.sum(w) if w.any() else np.nan,
        "DR": np.mean(model + w * (r - q[i, a])),
        "ESS": np.sum(w) ** 2 / np.sum(w**2) if w.any() else 0.0,
    }


# Banner A with probability 0.8, B with 0.2; B came three times.
a = np.array([0, 0, 1, 0, 0, 1, 0, 0, 1, 0])
r = np.array([0, 1, 0, 0, 0, 1, 0, 1, 0, 0])
p = np.where(a == 1, 0.2, 0.8)
pi = np.tile([0.0, 1.0], (10, 1))  # the new policy: always B
q = np.tile([0.25, 0.4], (10, 1))  # guesses of the two click rates
for name, value in off_policy(r, a, p, pi, q).items():
    print(f"{name:6} {value:.2f}")
# --8<-- [end:show]
e = off_policy(r, a, p, pi, q)
assert np.isclose(e["IPS"], 5 / 10) and np.isclose(e["SNIPS"], 1 / 3)
assert np.isclose(e["DR"], 0.4 + 5 * (1 - 3 * 0.4) / 10)
assert np.isclose(e["direct"], 0.4) and np.isclose(e["ESS"], 3)
none = off_policy(r[:2], a[:2], p[:2], pi[:2], q[:2])  # only banner A
assert none["IPS"] == 0 and np.isnan(none["SNIPS"]) and none["ESS"] == 0

# Exact expectations: all 9 logs of two rounds with two contexts, 3 actions.
rng = np.random.default_rng(0)
old, new = rng.dirichlet(np.ones(3), size=(2, 2))
mean, guess = rng.uniform(size=(2, 2, 3))
truth = np.mean(np.sum(new * mean, axis=1))
sums = dict.fromkeys(("direct", "IPS", "SNIPS", "DR"), 0.0)
for log in np.ndindex(3, 3):
    log = np.array(log)
    prob = old[[0, 1], log]
    e = off_policy(mean[[0, 1], log], log, prob, new, guess)
    for name in sums:
        sums[name] += prob.prod() * e[name]
assert np.isclose(sums["IPS"], truth) and np.isclose(sums["DR"], truth)
assert abs(sums["SNIPS"] - truth) > 0.01
assert np.isclose(sums["direct"], np.mean(np.sum(new * guess, axis=1)))
# A constant added to all rewards moves SNIPS by it, IPS by mean weight.
a, r = rng.integers(3, size=50), rng.uniform(size=50)
p, pi = rng.uniform(0.2, 0.9, 50), rng.dirichlet(np.ones(3), size=50)
q = rng.uniform(size=(50, 3))
e, f = off_policy(r, a, p, pi, q), off_policy(r + 2, a, p, pi, q + 2)
w = pi[np.arange(50), a] / p
assert np.isclose(f["SNIPS"] - e["SNIPS"], 2)
assert np.isclose(f["IPS"] - e["IPS"], 2 * w.mean())
assert np.isclose(f["DR"] - e["DR"], 2)
# The card: eight rounds.
a, r = np.array([0, 0, 0, 0, 1, 1, 1, 2]), np.array([1, 1, 0, 0, 1, 1, 0, 1])
p = np.array([0.5, 0.25, 0.25])[a]
pi, q = np.tile([0, 0.75, 0.25], (8, 1)), np.tile([0.2, 0.4, 0.6], (8, 1))
e = off_policy(r, a, p, pi, q)
card = {"IPS": 7 / 8, "SNIPS": 0.7, "DR": 0.8, "ESS": 100 / 28}
assert all(np.isclose(e[name], value) for name, value in card.items())
# The card: the mean square of the weights follows from mean and ESS.
square = 1e5 * 0.62**2 / 140
assert abs(square - 275) < 1 and np.isclose(round(square - 0.62**2), 274)
assert 7 < (1 - 0.62) / np.sqrt((square - 0.62**2) / 1e5) < 7.5
assert abs(2100**2 / (1e5 * square) - 0.16) < 0.005  # its share of the sum
# Without support DR keeps the model's error on the unseen action.
seen, want = np.array([0.5, 0.5, 0]), np.array([0.1, 0.2, 0.7])
truth, guess = np.array([0.3, 0.4, 0.2]), np.array([0.5, 0.1, 0.9])
pi, q = np.tile(want, (2, 1)), np.tile(guess, (2, 1))
e = off_policy(truth[:2], np.array([0, 1]), seen[:2], pi, q)
assert np.isclose(e["DR"] - want @ truth, 0.7 * (0.9 - 0.2))
# Clipping may add variance: w r is constant here until w = 5 is cut to 2.
w, r, chance = np.array([5, 0.5]), np.array([0.04, 0.4]), np.array([1, 8]) / 9
assert np.isclose(chance @ w, 1) and np.ptp(w * r) < 1e-12
assert np.ptp(np.minimum(w, 2) * r) > 0.1
# The text: the variance of a term, 0.2 logged and rate 0.3.
term = np.array([1 / 0.2, 0])
chance = np.array([0.2 * 0.3, 1 - 0.2 * 0.3])
mean = chance @ term
assert np.isclose(chance @ term**2 - mean**2, 0.3 / 0.2 - 0.3**2)
assert np.isclose(0.3 / 0.2 - 0.3**2, 1.41)
