"""One click, three right answers: one output mask or three."""

import numpy as np


# --8<-- [start:show]
def loss(L, target):
    """Mean cross-entropy of masks with logits L (..., h, w)."""
    return (np.logaddexp(0, L) - target * L).mean(axis=(-2, -1))


def iou(A, B):
    return (A & B).sum() / (A | B).sum()


i = np.arange(32) - 15.5
r = np.hypot(i[:, None], i)  # the click is in the centre
answers = [r < 4, r < 8, r < 14]  # button, shirt, person
result = []
for outputs, others in ((1, 0), (3, 0), (3, 0.05)):
    rng = np.random.default_rng(0)
    L = 0.1 * rng.normal(size=(outputs, 32, 32))
    for _ in range(600):
        target = answers[rng.integers(3)]
        step = np.full(outputs, others)  # what the others learn
        step[loss(L, target).argmin()] = 1  # the best one, fully
        L -= 0.5 * step[:, None, None] * (1 / (1 + np.exp(-L)) - target)
    reached = [max(iou(m > 0, a) for m in L) for a in answers]
    result.append(reached)
    print(
        f"{outputs} output(s), others {others:4}: IoU",
        *(f"{x:.2f}" for x in reached),
    )
# --8<-- [end:show]
one, alone, shared = result
assert one[1] == 1 and max(one[0], one[2]) < 0.5  # the middle mask
assert min(alone) < 0.5 and shared == [1, 1, 1]
# The best single probability map is the mean of the answers.
mean = np.mean(answers, axis=0)
assert ((mean > 0.5) == answers[1]).all()
p = np.clip(mean, 1e-6, 1 - 1e-6)
star = np.log(p / (1 - p))
rng = np.random.default_rng(0)
at = np.mean([loss(star, a) for a in answers])
for _ in range(20):
    moved = star + rng.normal(size=star.shape)
    assert np.mean([loss(moved, a) for a in answers]) > at
# loss: against a plain formula.
q = 1 / (1 + np.exp(-0.7))
assert np.isclose(loss(np.full((2, 2), 0.7), np.eye(2) > 0),
                  -(np.log(q) + np.log(1 - q)) / 2)  # fmt: skip
