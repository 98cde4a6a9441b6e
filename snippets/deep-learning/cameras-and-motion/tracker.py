"""Assignment of boxes to tracks, and a tracker with and without motion."""

import contextlib
import io
import itertools
import runpy
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

here = Path(__file__).parent
with contextlib.redirect_stdout(io.StringIO()):
    iou = runpy.run_path(str(here / "../vision-tasks/iou.py"))["iou"]
    filters = runpy.run_path(str(here / "kalman.py"))
predict, update = filters["predict"], filters["update"]


# --8<-- [start:show]
def associate(tracks, boxes, least=0.1):
    """tracks (n, 4), boxes (m, 4): pairs (track, box) of largest total IoU.

    Pairs with an IoU below `least` are never made; n or m may be 0.
    """
    overlap = iou(tracks, boxes)
    allowed = overlap >= least
    cost = np.where(allowed, -overlap, 0.0)  # a forbidden pair is no pair
    rows, columns = linear_sum_assignment(cost)
    return [(int(i), int(j)) for i, j in zip(rows, columns, strict=True)
            if allowed[i, j]]  # fmt: skip


T = np.array([[0, 0, 10, 10], [5, 0, 15, 10]])  # predicted
B = np.array([[2, 0, 12, 10], [-3, 0, 7, 10]])  # detected
print("IoU", iou(T, B).round(2).tolist())  # [[0.67, 0.54], [0.54, 0.11]]
pairs = associate(T, B, 0.2)
print("pairs", pairs)
# --8<-- [end:show]
F = np.block([[np.eye(2), np.eye(2)], [np.zeros((2, 2)), np.eye(2)]])
H = np.eye(2, 4)
Q, R = np.diag([0.1, 0.1, 0.1, 0.1]), 4 * np.eye(2)


# --8<-- [start:track]
def track(frames, motion, patience=6):
    """frames: centres (m, 2) of boxes 30 by 60; the identity of each.

    A state m is a centre and its velocity; F, H, Q, R are constants.
    """
    alive, names, count = [], [], 0
    for z in frames:
        if motion:
            for a in alive:
                a["m"], a["P"] = predict(a["m"], a["P"], F, Q)
        centres = np.array([a["m"][:2] for a in alive]).reshape(-1, 2)
        name = [-1] * len(z)
        for i, j in associate(box(centres), box(z)):
            a = alive[i]
            name[j], a["lost"] = a["name"], -1  # 0 after the count below
            if motion:
                a["m"], a["P"] = update(a["m"], a["P"], z[j], H, R)
            else:
                a["m"] = np.r_[z[j], 0, 0]  # the box where it was last
        for j in np.flatnonzero(np.array(name) < 0):  # new tracks
            name[j] = count
            alive.append({"m": np.r_[z[j], 0, 0], "lost": -1, "name": count,
                          "P": np.diag([4.0, 4, 25, 25])})  # fmt: skip
            count += 1
        for a in alive:
            a["lost"] += 1
        alive = [a for a in alive if a["lost"] <= patience]
        names.append(name)
    return names


# --8<-- [end:track]
def box(c):
    half = np.array([15, 30])
    return np.concatenate([c - half, c + half], axis=1)


def scene(seed, turn=False):
    """Two people walk towards each other behind a pillar, where for five
    frames nobody is seen, and walk on, or turn round and come back."""
    rng = np.random.default_rng(seed)
    frames = []
    for k in range(31):
        s = 30 - k if turn and k > 15 else k
        x = np.array([[60 + 5 * s, 100], [210 - 5 * s, 106]], float)
        z = x + rng.normal(0, 1.5, size=(2, 2))
        frames.append(z if not 13 <= k <= 17 else z[:0])
    return frames


# --8<-- [start:run]
wrong = {}
for turn in (False, True):
    for motion in (False, True):
        walks = [track(scene(k, turn), motion) for k in range(20)]
        wrong[turn, motion] = sum(w[0] != w[-1] for w in walks)
        print("turn round," if turn else "walk on,   ",
              "Kalman:  " if motion else "last box:",
              wrong[turn, motion], "of 20 end with swapped names")  # fmt: skip
# --8<-- [end:run]
rng = np.random.default_rng(0)
for trial in range(300):
    least = (0.1, 0.3)[trial % 2]
    n, m = rng.integers(0, 4, size=2)
    C = np.sort(rng.integers(0, 12, (n, 2, 2)), axis=1).reshape(n, 4)
    D = np.sort(rng.integers(0, 12, (m, 2, 2)), axis=1).reshape(m, 4)
    o = iou(C, D)
    best = 0.0
    for k in range(min(n, m) + 1):
        for i in itertools.combinations(range(n), k):
            for j in itertools.permutations(range(m), k):
                got = o[list(i), list(j)]
                if (got >= least).all():
                    best = max(best, got.sum())
    made = associate(C, D, least)
    assert np.isclose(sum(o[i, j] for i, j in made), best)
    assert all(o[i, j] >= least for i, j in made)
assert wrong[False, True] < wrong[False, False]
assert wrong[True, False] < wrong[True, True]
assert associate(np.zeros((0, 4)), T) == [] == associate(T, np.zeros((0, 4)))
# Greedy takes the best pair first; what is left is below the bound.
o = iou(T, B)
assert o.argmax() == 0 and o[1, 1] < 0.2 < min(o[0, 1], o[1, 0])
assert np.allclose(o, [[8 / 12, 7 / 13], [7 / 13, 2 / 18]])
assert pairs == [(0, 1), (1, 0)]
