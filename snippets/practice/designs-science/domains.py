"""Each domain right, their placement wrong: lDDT against aligned error."""

import numpy as np
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def lddt(true, model, radius=15.0):
    """Per residue: share of near distances kept, over four tolerances."""
    D, M = (np.linalg.norm(x[:, None] - x, axis=2) for x in (true, model))
    near = (D < radius) & ~np.eye(len(D), dtype=bool)
    kept = [np.abs(D - M) < tol for tol in (0.5, 1, 2, 4)]
    return (np.mean(kept, axis=0) * near).sum(1) / near.sum(1)


def aligned_error(true, model, on):
    """Errors of all residues after a best fit on the residues `on`."""
    a, b = true[on].mean(0), model[on].mean(0)
    R, _ = Rotation.align_vectors(true[on] - a, model[on] - b)
    return np.linalg.norm(true - (R.apply(model - b) + a), axis=1)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
ball = rng.normal(size=(2, 80, 3))
ball *= (
    10
    * rng.random((2, 80, 1)) ** (1 / 3)
    / np.linalg.norm(ball, axis=2, keepdims=True)
)
first, second = ball[0], ball[1] + [30, 0, 0]
hinge = np.array([12.0, 0, 0])
turn = Rotation.from_euler("z", 60, degrees=True)
true = np.r_[first, second]
model = np.r_[first, turn.apply(second - hinge) + hinge]
A, B = np.arange(80), np.arange(80, 160)
print(f"lDDT: {100 * lddt(true, model).mean():.0f} of 100")
for name, on in (("first", A), ("second", B)):
    e = aligned_error(true, model, on)
    print(f"fitted on the {name:6}: {e[A].mean():4.1f} {e[B].mean():4.1f}")
# --8<-- [end:run]
per = lddt(true, model)
assert np.allclose(lddt(true, true), 1)
assert per.mean() > 0.95
# one residue at a time: four of its neighbours' distances, each tolerance
four = np.array([[0, 0, 0], [3, 0, 0], [0, 5, 0], [0, 0, 40]], dtype=float)
bent = four + np.array([[0, 0, 0], [0.7, 0, 0], [0, 3, 0], [0, 0, 0]])
# residue 0 has two neighbours: off by 0.7 keeps 3 of 4, off by 3 keeps 1 of 4
assert np.isclose(lddt(four[:3], bent[:3])[0], (0.75 + 0.25) / 2)
# a fit on the whole hides which part is right
whole = aligned_error(true, model, np.arange(160))
assert min(whole[A].mean(), whole[B].mean()) > 1
# lDDT and the fit do not change when the model is moved as a whole
moved = turn.apply(model) + 7
assert np.allclose(lddt(true, moved), per)
assert np.allclose(aligned_error(true, moved, A), aligned_error(true, model, A))
# noise of 2 A in each residue: the local score falls
noisy = true + np.random.default_rng(1).normal(0, 2, true.shape)
assert lddt(true, noisy).mean() < 0.75
