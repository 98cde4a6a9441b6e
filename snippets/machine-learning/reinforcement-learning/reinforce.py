"""REINFORCE on the machine: bias and variance of six weights."""

import numpy as np

P = np.array([[[0.5, 0.5], [1, 0]], [[0, 1], [1, 0]]])  # (S, A, S)
R = np.array([[6.0, -1], [2, -1]])  # good, worn; run, repair
T = 12


def policy(theta):
    e = np.exp(theta - theta.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)  # (S, A), rows sum to 1


def play(theta, n, rng):
    """n episodes of T steps from good: states (n, T + 1), actions, rewards."""
    s, a = np.zeros((n, T + 1), int), np.zeros((n, T), int)
    for t in range(T):
        a[:, t] = rng.random(n) < policy(theta)[s[:, t], 1]
        s[:, t + 1] = rng.random(n) < P[s[:, t], a[:, t], 1]
    return s, a, R[s[:, :-1], a]


# --8<-- [start:show]
def gradients(theta, s, a, psi):
    """One estimate an episode, (n, S, A): sum over t of score times psi."""
    s = s[:, :-1]
    score = np.eye(2)[a] - policy(theta)[s]  # of action a in its row s
    # Sum over days t: psi times score, added to the row of the state.
    return np.einsum("nt,nts,nta->nsa", psi, np.eye(2)[s], score)


def reinforce(n, rounds, eta, rng, baseline=True):
    """Rounds of n episodes; baseline: the others' mean reward to go."""
    theta = np.zeros((2, 2))
    for _ in range(rounds):
        s, a, r = play(theta, n, rng)
        to_go = r[:, ::-1].cumsum(axis=1)[:, ::-1]
        psi = to_go
        if baseline:
            psi = to_go - (to_go.sum(axis=0) - to_go) / (n - 1)
        theta = theta + eta * gradients(theta, s, a, psi).mean(axis=0)
    return theta


# --8<-- [end:show]


def values(theta):
    """Expected reward to go, (T + 1, S)."""
    pi, V = policy(theta), np.zeros((T + 1, 2))
    for t in range(T - 1, -1, -1):
        V[t] = (pi * (R + P @ V[t + 1])).sum(axis=1)
    return V


def exact(theta):
    """Gradient of the expected return by central differences, (S, A)."""
    out = np.zeros((2, 2))
    for cell in np.ndindex(2, 2):
        h = np.zeros((2, 2))
        h[cell] = 1e-5
        up, down = values(theta + h)[0, 0], values(theta - h)[0, 0]
        out[cell] = (up - down) / 2e-5
    return out


# --8<-- [start:compare]
rng, ends = np.random.default_rng(0), np.zeros((40, 2))
for run in ends:
    for k in (0, 1):
        run[k] = values(reinforce(20, 10, 0.02, rng, baseline=k == 0))[0, 0]
even, repair = np.zeros((2, 2)), np.array([[50.0, 0], [0, 50]])
print(
    f"even {values(even)[0, 0]:.1f}, repair {values(repair)[0, 0]:.1f};",
    end="",
)
for k, name in enumerate((" with baseline:", ", without:")):
    print(name, f"{ends[:, k].mean():.1f} +- {ends[:, k].std():.1f}", end="")
theta, rng = np.array([[1.5, 0], [0, 0.3]]), np.random.default_rng(0)
s, a, r = play(theta, 40_000, rng)
to_go = r[:, ::-1].cumsum(axis=1)[:, ::-1]
V, t = values(theta), np.arange(T)  # the true values, (T + 1, S)
now, then = V[t, s[:, :-1]], V[t + 1, s[:, 1:]]
weights = {
    "whole return": np.broadcast_to(r.sum(axis=1, keepdims=True), r.shape),
    "reward to go": to_go,
    "to go minus V": to_go - now,
    "to go minus V/2": to_go - now / 2,
    "TD error with V": r + then - now,
    "TD error with V/2": r + (then - now) / 2,
}
print("\ngradient for repair when worn: exact", exact(theta)[1, 1].round(2))
found = {name: gradients(theta, s, a, psi) for name, psi in weights.items()}
for name, g in found.items():
    mean, deviation = g[:, 1, 1].mean(), g[:, 1, 1].std()
    print(f"{name:17}: mean {mean:6.2f}, deviation {deviation:6.2f}")
# --8<-- [end:compare]
assert ends[:, 1].std() > 2 * ends[:, 0].std()
assert np.all(ends > 35)
# The wrong critic's gradient has the other sign: of repair, when worn.
wrong = found["TD error with V/2"][:, 1, 1]
assert wrong.mean() < 0 < exact(theta)[1, 1]
# Half of V: between no V and the whole.
for part, whole, none in (
    ("to go minus V/2", "to go minus V", to_go),
    ("TD error with V/2", "TD error with V", r),
):
    assert np.allclose(weights[part], (weights[whole] + none) / 2)
# One step's mean is the exact gradient, also for two episodes, where the
# batch's own mean as baseline would halve it; at the outset, 12 even days.
start, rng = np.zeros((2, 2)), np.random.default_rng(5)
for baseline in (True, False):
    steps = np.array([reinforce(2, 1, 1, rng, baseline) for _ in range(700)])
    off = steps.mean(axis=0) - exact(start)
    assert np.all(np.abs(off) < 4.5 * steps.std(axis=0) / np.sqrt(700))
dist, total = np.array([1.0, 0]), 0.0
for _ in range(T):
    total += dist @ R.mean(axis=1)
    dist = dist @ P.mean(axis=1)
assert np.isclose(values(start)[0, 0], total)
sd = {}
for name, g in found.items():
    sd[name] = g[:, 1, 1].std()
    off = np.abs(g.mean(axis=0) - exact(theta)) / (
        g.std(axis=0) / np.sqrt(len(g))
    )
    assert (
        (off.max() > 20) if name == "TD error with V/2" else (off.max() < 4.5)
    )
assert 1.5 < sd["whole return"] / sd["reward to go"] < 2.5
assert sd["reward to go"] > 2 * sd["to go minus V"]
assert sd["to go minus V"] > 2 * sd["TD error with V"]
# The score's rows are the derivative of log pi.
h = np.array([[0, 0], [0, 1e-6]])
slope = (np.log(policy(theta + h)) - np.log(policy(theta - h))) / 2e-6
assert np.allclose(slope[1], [-policy(theta)[1, 1], 1 - policy(theta)[1, 1]])

# Among policies that do not see the day, none beats repairing when worn.
best = values(np.array([[50.0, 0], [0, 50]]))[0, 0]
assert abs(best - 45.6) < 0.05
for odds in np.ndindex(21, 21):
    theta = np.array([[10.0 - odds[0], 0], [0, 10.0 - odds[1]]])
    assert values(theta)[0, 0] <= best + 1e-9
learned = reinforce(20, 200, 0.02, np.random.default_rng(7))
assert 43 < values(learned)[0, 0] < best and policy(learned)[1, 1] > 0.8
