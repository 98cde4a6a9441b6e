"""Segmentation scores from a table of counted pixels."""

import numpy as np
from sklearn.metrics import confusion_matrix, f1_score, jaccard_score


# --8<-- [start:show]
def segmentation_scores(truth, predicted, K):
    """Class maps of one shape, classes 0..K-1: accuracy, IoU, Dice (K,)."""
    table = np.zeros((K, K), np.int64)  # rows: truth
    np.add.at(table, (truth.ravel(), predicted.ravel()), 1)
    hit = np.diag(table)
    missed, false = table.sum(axis=1) - hit, table.sum(axis=0) - hit
    with np.errstate(invalid="ignore"):  # a class that is nowhere: nan
        iou = hit / (hit + missed + false)
        dice = 2 * hit / (2 * hit + missed + false)
    return hit.sum() / table.sum(), iou, dice


truth = np.zeros((100, 100), int)
truth[40:50, 30:40] = 1  # an object of 10 by 10 pixels
moved = np.roll(truth, 1, axis=1)  # found, but one pixel to the right
for name, predicted in (("nothing", 0 * truth), ("moved", moved)):
    accuracy, iou, dice = segmentation_scores(truth, predicted, 2)
    print(f"{name:8} accuracy {accuracy:.3f} IoU {iou.round(3)} "
          f"mean {iou.mean():.3f} Dice {dice.round(3)}")  # fmt: skip
# --8<-- [end:show]
rng = np.random.default_rng(0)
a, b = (
    rng.integers(0, 4, size=(2, 30, 20)),
    rng.integers(0, 3, size=(2, 30, 20)),
)
accuracy, iou, dice = segmentation_scores(a, b, 4)
assert np.allclose(iou, jaccard_score(a.ravel(), b.ravel(), average=None))
assert np.allclose(dice, f1_score(a.ravel(), b.ravel(), average=None))
assert np.isclose(
    accuracy, np.trace(confusion_matrix(a.ravel(), b.ravel())) / a.size
)
assert np.allclose(iou, dice / (2 - dice))
assert truth.sum() == 100 and (truth * moved).sum() == 90
accuracy, iou, dice = segmentation_scores(truth, moved, 2)
assert np.isclose(iou[1], 9 / 11) and np.isclose(dice[1], 0.9)
assert np.isnan(segmentation_scores(truth, moved, 3)[1][2])
# The same shift of an object ten times as wide and high.
wide = np.zeros((200, 200), int)
wide[40:140, 30:130] = 1
iou = segmentation_scores(wide, np.roll(wide, 1, axis=1), 2)[1]
assert np.isclose(iou[1], 99 / 101) and np.isclose(99 / 101, 0.980, atol=1e-3)
# On means over images the two may rank differently.
one, other = np.array([0.1, 0.9]), np.array([0.5, 0.48])  # IoU
assert one.mean() > other.mean()
assert (2 * one / (1 + one)).mean() < (2 * other / (1 + other)).mean()
# Soft Dice D = 2I/S: the derivative by pixel i is (2 g_i - D) / S.
g, p = rng.integers(0, 2, size=50).astype(float), rng.uniform(size=50)


def soft_dice(p):
    return 2 * (p * g).sum() / (p.sum() + g.sum())


S, D = p.sum() + g.sum(), soft_dice(p)
for i in range(50):
    e = 1e-6 * np.eye(50)[i]
    slope = (soft_dice(p + e) - soft_dice(p - e)) / 2e-6
    assert np.isclose(slope, (2 * g[i] - D) / S)
hard = (p > 0.5).astype(float)
assert np.isclose(soft_dice(hard), f1_score(g, hard))
# Equal probabilities everywhere: background pulls less than the object.
for c in (0.01, 0.5, 0.9):
    N, G = 50, int(g.sum())
    D, S = soft_dice(np.full(N, c)), c * N + G
    ratio = (N - G) * D / (G * (2 - D))
    assert np.isclose(ratio, c * (N - G) / (c * (N - G) + G)) and ratio < 1
# An image without object: soft Dice is 0 whatever is predicted.
g = np.zeros(50)
assert soft_dice(p) == 0 == soft_dice(0.01 * p)
# The card: 512 by 512, TP 1,200, FP 300, FN 900.
tp, fp, fn = 1200, 300, 900
assert np.isclose(1 - (fp + fn) / 512**2, 0.9954, atol=1e-4)
assert np.isclose(tp / (tp + fp + fn), 0.5)
assert np.isclose(2 * tp / (2 * tp + fp + fn), 2 / 3)
assert np.isclose(1 - (tp + fn) / 512**2, 0.9920, atol=1e-4)
assert np.isclose(tp / (tp + fn), 0.571, atol=1e-3)
