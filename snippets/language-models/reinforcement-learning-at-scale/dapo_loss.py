"""DAPO's loss: two clips, one mean over the tokens of the batch."""

import numpy as np


# --8<-- [start:show]
def dapo_loss(logp, old, A, mask, low=0.2, high=0.28):
    """logp, old, mask: (B, T); A: (B,), one advantage an answer."""
    ratio = np.exp(np.where(mask, logp - old, 0.0))
    A = A[:, None]
    kept = np.minimum(ratio * A, np.clip(ratio, 1 - low, 1 + high) * A)
    return -(kept * mask).sum() / max(mask.sum(), 1)


old = np.full((1, 4), -1.0)
logp = old + np.log([[1.1, 1.25, 1.4, 0.5]])
mask = np.array([[1, 1, 1, 1]], bool)
print(f"good answer: {-dapo_loss(logp, old, np.array([1.0]), mask):.4f}")
print(f"bad answer:  {-dapo_loss(logp, old, np.array([-1.0]), mask):.4f}")

lengths = np.array([100, 400])
print("weight of a token in an answer of 100 and of 400 tokens")
for name, w in (
    ("mean of means", 1 / lengths / 2),
    ("all tokens", np.full(2, 1 / lengths.sum())),
    ("constant 500", np.full(2, 1 / 500 / 2)),
):
    print(f"{name:14} {w[0]:.5f} {w[1]:.5f}")
# --8<-- [end:show]

one = np.array([1.0])
assert np.isclose(
    -dapo_loss(logp, old, one, mask), (1.1 + 1.25 + 1.28 + 0.5) / 4
)
assert np.isclose(
    dapo_loss(logp, old, -one, mask), (1.1 + 1.25 + 1.4 + 0.8) / 4
)
rng = np.random.default_rng(0)
logp, old = rng.normal(-1, 0.3, size=(2, 3, 6))
mask = np.arange(6) < np.array([[6], [2], [4]])
A = np.array([1.3, -0.7, 0.4])
total = 0.0
for i in range(3):
    for t in range(mask[i].sum()):
        r = np.exp(logp[i, t] - old[i, t])
        if A[i] > 0:
            total += A[i] * min(r, 1.28)
        else:
            total += A[i] * max(r, 0.8)
assert np.isclose(dapo_loss(logp, old, A, mask), -total / 12)
# padding counts nowhere, whatever it holds
junk = np.where(mask, logp, 800.0)
assert dapo_loss(junk, old, A, mask) == dapo_loss(logp, old, A, mask)
assert dapo_loss(logp, old, A, np.zeros((3, 6), bool)) == 0
# at ratio 1 the slope of a token is -A / number of tokens
h, E = 1e-6, np.zeros((3, 6))
E[2, 1] = h
slope = dapo_loss(old + E, old, A, mask) - dapo_loss(old - E, old, A, mask)
assert np.isclose(slope / (2 * h), -0.4 / 12)
# mean of means: a token's weight falls with its answer's length, four times
assert np.isclose((1 / 100) / (1 / 400), 4)
# from 2 % to one half, update by update, at the clip's edge
steps = [int(np.ceil(np.log(25) / np.log(1 + e))) for e in (0.2, 0.28)]
assert steps == [18, 14]
# the card: ratios 1.35, 0.7, 1.1 with A = 2, then A = -2
r = np.log([[1.35, 0.7, 1.1]])
zero, mask = np.zeros((1, 3)), np.ones((1, 3), bool)
assert np.isclose(
    -dapo_loss(r, zero, 2 * one, mask), 2 * (1.28 + 0.7 + 1.1) / 3
)
assert np.isclose(
    -dapo_loss(r, zero, -2 * one, mask), -2 * (1.35 + 0.8 + 1.1) / 3
)
assert np.isclose(2 * (1.28 + 0.7 + 1.1) / 3, 2.0533, atol=1e-4)
assert np.isclose(2 * (1.35 + 0.8 + 1.1) / 3, 2.1667, atol=1e-4)
