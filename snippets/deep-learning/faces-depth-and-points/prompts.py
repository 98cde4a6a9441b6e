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


def train(outputs, others, seed=0, steps=600):
    rng = np.random.default_rng(seed)
    L = 0.1 * rng.normal(size=(outputs, 32, 32))
    for k in range(steps):
        target = answers[rng.integers(3)]
        step = np.full(outputs, others * max(0, 1 - 2 * k / steps))
        step[loss(L, target).argmin()] = 1  # the best one, fully
        L -= 0.5 * step[:, None, None] * (1 / (1 + np.exp(-L)) - target)
    return L


for outputs, others in ((1, 0), (3, 0), (3, 0.5)):
    L = train(outputs, others)
    found = [max(iou(m > 0, a) for m in L) for a in answers]
    print(f"{outputs} output(s), others {others:3}: IoU",
          *(f"{x:.2f}" for x in found))  # fmt: skip
# --8<-- [end:show]
assert [iou(train(1, 0)[0] > 0, a) == 1 for a in answers] == [0, 1, 0]
every = []
for seed in range(4):  # other starts and other clicks
    alone, shared = train(3, 0, seed), train(3, 0.5, seed)
    assert min(max(iou(m > 0, a) for m in alone) for a in answers) < 0.5
    wins = {int(loss(alone, a).argmin()) for a in answers}
    assert len(wins) == 2  # one output serves two answers
    unused = ({0, 1, 2} - wins).pop()
    began = 0.1 * np.random.default_rng(seed).normal(size=(3, 32, 32))
    assert (alone[unused] == began[unused]).all()  # and one never learns
    best = [int(loss(shared, a).argmin()) for a in answers]
    right = all(iou(shared[j] > 0, a) == 1
                for j, a in zip(best, answers, strict=True))  # fmt: skip
    every.append(right and len(set(best)) == 3)
assert np.mean(every) > 0.5  # mostly, each answer has an output of its own
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
