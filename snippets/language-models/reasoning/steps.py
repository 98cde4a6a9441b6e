"""Labels for steps by rollouts: the share of completions that succeed."""

import numpy as np


# --8<-- [start:show]
def rollout_label(steps_left, wrong, m, rng, slip=0.1, repair=0.05):
    """Share of m completions of a prefix that end in the right answer."""
    state = np.full(m, wrong)  # whether a mistake stands
    for _ in range(steps_left):
        u = rng.random(m)
        state = np.where(state, u >= repair, u < slip)
    return 1 - state.mean()


prefixes = [False, False, False, True, True, True]  # step 3 goes wrong
print("step", *range(len(prefixes)))  # step 0: the question alone
for m in [8, 2000]:
    rng = np.random.default_rng(0)
    labels = [rollout_label(5 - t, w, m, rng) for t, w in enumerate(prefixes)]
    print(f"m {m:<4}", " ".join(f"{v:.2f}" for v in labels))
# --8<-- [end:show]
# The chance by the two-state chain.
chain = np.array([[0.9, 0.1], [0.05, 0.95]])
exact = [
    np.linalg.matrix_power(chain, 5 - t)[int(w), 0]
    for t, w in enumerate(prefixes)
]
assert np.allclose(labels, exact, atol=0.04)
for seed in range(3):
    rng = np.random.default_rng(seed)
    got = [rollout_label(5 - t, w, 20_000, rng) for t, w in enumerate(prefixes)]
    assert np.allclose(got, exact, atol=0.015)
    drop = np.diff(got)
    assert drop.argmin() == 2  # the step 3 that goes wrong
# the card
share = np.array([10, 11, 10, 3, 4]) / 16
assert np.allclose(share, [0.62, 0.69, 0.62, 0.19, 0.25], atol=0.006)
error = np.sqrt(
    (share[1:] * (1 - share[1:]) + share[:-1] * (1 - share[:-1])) / 16
)
z = np.diff(share) / error
assert abs(error[2] - 0.155) < 0.001 and -3 < z[2] < -2.7
assert np.all(np.abs(z[[0, 1, 3]]) < 1) and np.diff(share)[2] == -0.4375
# eight completions: a difference of two shares has at most this error
assert np.isclose(np.sqrt(2 * 0.25 / 8), 0.25)
