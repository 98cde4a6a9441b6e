"""GRPO's advantages: rewards of a group, centred and scaled."""

import numpy as np


# --8<-- [start:show]
def group_advantages(rewards, scale=True):
    """Advantages (Q, G): each row is the G answers to one question.

    Rows of equal rewards get zeros; scale=False only centres.
    """
    mixed = np.ptp(rewards, axis=1, keepdims=True) > 0
    mean = rewards.mean(axis=1, keepdims=True)
    centred = np.where(mixed, rewards - mean, 0.0)
    if not scale:
        return centred
    std = rewards.std(axis=1, keepdims=True)
    return centred / np.where(mixed, std, 1.0)


rewards = np.array([[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1.0]])
for r, A in zip(rewards, group_advantages(rewards), strict=True):
    print(r.astype(int), "->", " ".join(f"{a:5.2f}" for a in A))
# --8<-- [end:show]

A = group_advantages(rewards)
assert np.allclose(A[0], [3**0.5, *[-(3**-0.5)] * 3])
assert np.all(A[3] == 0)
assert np.allclose(A[1], [1, 1, -1, -1])  # half right: deviation 1/2
assert np.allclose(A[2], -A[0, ::-1])  # right and wrong change places
for seed in range(3):
    rng = np.random.default_rng(seed)
    r = rng.normal(2, 3, size=(4, 7))
    A = group_advantages(r)
    assert np.allclose(A.sum(axis=1), 0)
    assert np.allclose((A**2).mean(axis=1), 1)
    assert np.allclose(A, group_advantages(5 * r - 2))
    # centring with the own reward: (G - 1)/G of leaving it out
    others = (r.sum(1, keepdims=True) - r) / 6
    raw = group_advantages(r, scale=False)
    assert np.allclose(raw, 6 / 7 * (r - others))
# equal rewards whose computed deviation need not be 0
for value in (0.1, 1e8 + 0.1, 1e9 + 0.3):
    for scale in (True, False):
        equal = np.full((1, 7), value)
        assert np.all(group_advantages(equal, scale) == 0)
# the scale of the rewards does not matter, however small
assert np.allclose(group_advantages(1e-9 * rewards), group_advantages(rewards))
# the card: rewards 1, 1, 0, 0, 0
A = group_advantages(np.array([[1, 1, 0, 0, 0.0]]))[0]
assert np.allclose(A, [1.5**0.5] * 2 + [-((2 / 3) ** 0.5)] * 3)
assert np.allclose(A, [1.22, 1.22, -0.82, -0.82, -0.82], atol=0.006)
sample = A * (4 / 5) ** 0.5
assert np.allclose(sample[[0, 2]], [1.10, -0.73], atol=0.006)
# three right answers in the language and one with 0.98 of its words so:
# the fourth is punished as a wrong one would be
A = group_advantages(np.array([[2, 2, 2, 1.98], [2, 2, 2, 1.0]]))
assert np.allclose(A, [3**-0.5] * 3 + [-(3**0.5)])
# the debug card: share of silent groups
for p, share in ((0.95, 0.66), (0.01, 0.92)):
    assert abs(p**8 + (1 - p) ** 8 - share) < 0.006
