"""Off-policy correction of whole trajectories, and what it costs."""

import numpy as np

# --8<-- [start:show]
P = np.array([[[0.5, 0.5], [1, 0]], [[0, 1], [1, 0]]])  # (S, A, S)
R = np.array([[6.0, -1], [2, -1]])  # good, worn; run, repair
logged = np.array([[0.5, 0.5], [0.5, 0.5]])  # behaviour b, (S, A)
wanted = np.array([[0.9, 0.1], [0.1, 0.9]])  # target pi, (S, A)


def play(policy, n, T, rng):
    s, a = np.zeros((n, T + 1), int), np.zeros((n, T), int)
    for t in range(T):
        a[:, t] = rng.random(n) < policy[s[:, t], 1]
        s[:, t + 1] = rng.random(n) < P[s[:, t], a[:, t], 1]
    return s[:, :T], a, R[s[:, :T], a]  # each (n, T)


def off_policy(s, a, r, pi, b):
    """Ordinary, per-decision and self-normalised estimates; ESS."""
    rho = (pi[s, a] / b[s, a]).cumprod(axis=1)  # up to t, (n, T)
    w = rho[:, -1]
    total = r.sum(axis=1)
    ess = w.sum() ** 2 / (w**2).sum()
    return (w * total).mean(), (rho * r).sum(1).mean(), w @ total / w.sum(), ess


# --8<-- [end:show]


def exact(policy, T):
    V = np.zeros(2)
    for _ in range(T):
        V = (policy * (R + P @ V)).sum(axis=1)
    return V[0]


# --8<-- [start:run]
rng, n = np.random.default_rng(0), 2000
print("standard deviation over 200 logs, and the median ESS of 2000")
for T in (1, 5, 10, 20):
    log = [
        off_policy(*play(logged, n, T, rng), wanted, logged) for _ in range(200)
    ]
    sd, ess = np.std(log, axis=0), np.median(log, axis=0)[3]
    print(
        f"T {T:2}: true {exact(wanted, T):4.1f}, whole {sd[0]:5.2f},", end=" "
    )
    print(f"per decision {sd[1]:5.2f}, ratio {sd[2]:4.2f}, ESS {ess:4.0f}")
# --8<-- [end:run]
assert sd.shape == (4,) and np.isclose(exact(wanted, 1), 0.9 * 6 - 0.1)
s, a, _ = play(wanted, 4000, 3, rng)
assert np.allclose(a[s == 0].mean(), 0.1, atol=0.02)
assert np.allclose(a[s == 1].mean(), 0.9, atol=0.02)

for T, n in ((3, 50_000), (6, 50_000)):
    s, a, r = play(logged, n, T, rng)
    w = (wanted[s, a] / logged[s, a]).prod(axis=1)
    assert abs(w.mean() - 1) < 5 * w.std() / np.sqrt(n)
    assert abs((w**2).mean() / 1.64**T - 1) < 0.1
    log = np.array(
        [
            off_policy(*play(logged, 2000, T, rng), wanted, logged)
            for _ in range(300)
        ]
    )
    se = log.std(axis=0) / np.sqrt(300)
    assert np.all(np.abs(log.mean(axis=0) - exact(wanted, T))[:2] < 4 * se[:2])
    assert abs(log[:, 2].mean() - exact(wanted, T)) < 0.5
    assert log[:, 0].std() > log[:, 1].std() > log[:, 2].std()
    assert abs(log[:, 3].mean() * 1.64**T / 2000 - 1) < 0.15
# Per decision by hand: two steps, rewards 1 and 10, ratios 2 and 1/2.
pi, b = np.array([[0.8, 0.2], [0.3, 0.7]]), np.array([[0.4, 0.6], [0.6, 0.4]])
out = off_policy(
    np.array([[0, 1]]), np.array([[0, 0]]), np.array([[1.0, 10]]), pi, b
)
assert np.allclose(out, [11, 2 + 10, 11, 1])
# The card: b plays left with 1/4, pi with 3/4, in every state.
pi, b = np.array([[0.75, 0.25]]), np.array([[0.25, 0.75]])
s, a = np.zeros((2, 3), int), np.array([[0, 0, 1], [1, 0, 1]])
out = off_policy(s, a, np.array([[2.0, 0, 3], [1, 4, 1]]), pi, b)
assert np.allclose(out, [8.5, 59 / 6, 5.1, 100 / 82])
assert np.isclose((b * (pi / b) ** 2).sum(), 7 / 3)
