"""Monte Carlo and TD(0): one episode by hand, then their errors."""

import numpy as np


# --8<-- [start:show]
def learn(V, episode, eta, td, gamma=1.0):
    """Update V in place; episode: (state, reward, next state or None)."""
    G = 0.0
    if td:
        for s, r, after in episode:
            target = r + gamma * (0 if after is None else V[after])
            V[s] += eta * (target - V[s])
    else:
        for s, r, _ in reversed(episode):  # returns, from the end
            G = r + gamma * G
            V[s] += eta * (G - V[s])


episode = [(0, 1.0, 1), (1, 0.0, 2), (2, 5.0, None)]
for td in (False, True):
    V = [4.0, 6.0, 2.0]
    learn(V, episode, eta=0.5, td=td)
    print("TD(0)      " if td else "Monte Carlo", V)
# --8<-- [end:show]
assert V == [5.5, 4.0, 3.5]
V = [4.0, 6.0, 2.0]
learn(V, episode, 0.5, False)
assert V == [5.0, 5.5, 3.5]


# --8<-- [start:walk]
def walk(rng):
    """Five rooms in a row; leaving on the right pays 1, on the left 0."""
    s, steps = 2, []
    while True:
        after = s + (1 if rng.random() < 0.5 else -1)
        if after in (-1, 5):
            return [*steps, (s, float(after == 5), None)]
        steps.append((s, 0.0, after))
        s = after


truth = np.arange(1, 6) / 6
print("\nerror of V after 10 and 100 episodes, mean of 100 runs")
for name, td, eta in (
    ("Monte Carlo", False, 0.02),
    ("Monte Carlo", False, 0.1),
    ("TD(0)", True, 0.02),
    ("TD(0)", True, 0.1),
):
    rng, errors = np.random.default_rng(0), np.zeros(2)
    for _ in range(100):
        V = [0.5] * 5
        for k in range(1, 101):
            learn(V, walk(rng), eta, td)
            if k in (10, 100):
                errors[k // 100] += np.sqrt(np.mean((V - truth) ** 2)) / 100
    print(f"{name:11} eta {eta:.2f}: {errors.round(2)}")
# --8<-- [end:walk]
assert errors.shape == (2,) and 0 < errors[1] < errors[0]

# A discount reaches both targets.
V = [4.0, 6.0, 2.0]
learn(V, episode, 0.5, True, gamma=0.5)
assert V == [4.0, 3.5, 3.5]  # targets 4, 1, 5
V = [4.0, 6.0, 2.0]
learn(V, episode, 0.5, False, gamma=0.5)
assert V == [3.125, 4.25, 3.5]  # returns 2.25, 2.5, 5
# The walk: leaving right has probability i / 6.
rng = np.random.default_rng(1)
ends = [walk(rng)[-1][1] for _ in range(4000)]
assert abs(np.mean(ends) - 0.5) < 4 * 0.5 / np.sqrt(4000)
step = np.diag(np.full(4, 0.5), 1) + np.diag(np.full(4, 0.5), -1)
assert np.allclose(np.linalg.solve(np.eye(5) - step, [0, 0, 0, 0, 0.5]), truth)


def final_error(td, eta, seed, episodes=100):
    rng, out = np.random.default_rng(seed), []
    for _ in range(40):
        V = [0.5] * 5
        for _ in range(episodes):
            learn(V, walk(rng), eta, td)
        out.append(np.sqrt(np.mean((np.array(V) - truth) ** 2)))
    return np.mean(out)


for seed in (1, 2, 3):
    assert final_error(True, 0.1, seed) < 0.6 * final_error(False, 0.1, seed)
    small = final_error(True, 0.02, seed), final_error(False, 0.02, seed)
    assert abs(small[0] - small[1]) < 0.04
    assert final_error(False, 0.02, seed) < 0.7 * final_error(False, 0.1, seed)

# The card: another episode, eta 0.1.
for td, want in ((False, [9.4, 7.2, 4.7]), (True, [10.2, 7.5, 4.7])):
    V = [10.0, 8.0, 5.0]
    learn(V, [(0, 4.0, 1), (1, -2.0, 2), (2, 2.0, None)], 0.1, td)
    assert np.allclose(V, want)
