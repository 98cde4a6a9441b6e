"""The best policy under a KL penalty tilts the reference."""

import numpy as np


# --8<-- [start:show]
def tilt(reference, reward, beta):
    """Maximiser of E[r] - beta KL(pi || reference), and its value."""
    weights = reference * np.exp(reward / beta)
    return weights / weights.sum(), beta * np.log(weights.sum())


def objective(policy, reference, reward, beta):
    kl = np.sum(policy * np.log(policy / reference))
    return policy @ reward - beta * kl


reference = np.array([0.50, 0.30, 0.15, 0.05])
reward = np.array([0.0, 1.0, 2.0, 3.0])
print("beta   policy                       E[r]   KL    value")
for beta in (4.0, 1.0, 0.25):
    policy, value = tilt(reference, reward, beta)
    kl = np.sum(policy * np.log(policy / reference))
    row = "  ".join(f"{p:.3f}" for p in policy)
    print(f"{beta:<5}  {row}   {policy @ reward:.2f}  {kl:.2f}  {value:.2f}")
    # --8<-- [end:show]
    assert np.isclose(policy @ reward - beta * kl, value)
assert np.isclose(reference.sum(), 1) and np.all(np.diff(reward) == 1)

rng = np.random.default_rng(0)
for beta in (4.0, 1.0, 0.25):
    policy, value = tilt(reference, reward, beta)
    assert np.isclose(objective(policy, reference, reward, beta), value)
    for other in rng.dirichlet(np.ones(4), 500):
        lost = value - objective(other, reference, reward, beta)
        kl = np.sum(other * np.log(other / policy))
        assert np.isclose(lost, beta * kl)  # what another policy loses
    odds = np.log(policy[3] / policy[1]) - np.log(reference[3] / reference[1])
    assert np.isclose(odds, (reward[3] - reward[1]) / beta)

# A card: two answers, reference 0.9 and 0.1, rewards 0 and 2.
two, pay = np.array([0.9, 0.1]), np.array([0.0, 2.0])
assert np.allclose(tilt(two, pay, 1.0)[0], [0.549, 0.451], atol=0.0006)
assert np.isclose(tilt(two, pay, 1.0)[1], 0.494, atol=0.0006)
assert np.allclose(tilt(two, pay, 0.5)[0], [0.141, 0.859], atol=0.0006)
assert np.isclose(0.1 * np.e**4, 5.46, atol=0.006)

# A follow-up: chosen, rejected and all other text under a base model.
base = np.array([0.001, 0.002, 0.997])
chosen = tilt(base, np.array([2.0, 0.0, 0.0]), 1.0)[0][0]
assert np.isclose(chosen, 0.001 * np.e**2 / (0.001 * np.e**2 + 0.999))
assert round(100 * chosen, 1) == 0.7
assert tilt(base, np.array([2.0, 0.0, 0.0]), 0.1)[0][0] > 0.999
