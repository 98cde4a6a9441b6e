"""The Bayes filter on ten cells of a ring: move, see, move, see."""

import numpy as np

# --8<-- [start:show]
doors = np.isin(np.arange(10), [0, 3, 4])  # a ring of ten cells


def predict(belief):  # the wheels slip: 0, 1 or 2 cells on
    steps = ((0, 0.1), (1, 0.8), (2, 0.1))
    return sum(p * np.roll(belief, k) for k, p in steps)


def update(belief, seen):  # the camera is right in 9 of 10 cases
    belief = belief * np.where(doors == seen, 0.9, 0.1)
    return belief / belief.sum()


belief = update(np.full(10, 0.1), seen=True)
print("door      ", belief.round(2))
belief = predict(belief)
print("moved     ", belief.round(2))
belief = update(belief, seen=True)
print("door again", belief.round(2))
# --8<-- [end:show]
# Against the sum over all pairs of cells.
joint = np.zeros((10, 10))
for i in range(10):
    for k, p in ((0, 0.1), (1, 0.8), (2, 0.1)):
        j = (i + k) % 10
        like = (0.9 if i in (0, 3, 4) else 0.1, 0.9 if j in (0, 3, 4) else 0.1)
        joint[i, j] += 0.1 * p * like[0] * like[1]
assert np.allclose(belief, joint.sum(axis=0) / joint.sum())
assert belief.argmax() == 4 and belief[4] > 4 * np.sort(belief)[-2] / 2
first = update(np.full(10, 0.1), True)
assert np.allclose(first[[0, 3, 4]], 9 / 34) and np.isclose(first[1], 1 / 34)
# By hand: three rooms, heat in one, a sensor right in 8 of 10.
rooms = np.array([0.5, 0.25, 0.25])
moved = np.array([[0.5, 0.5, 0], [0, 0.5, 0.5], [0.5, 0, 0.5]]).T @ rooms
post = moved * np.array([0.2, 0.8, 0.2])
post /= post.sum()
assert np.allclose(moved, [0.375, 0.375, 0.25])
assert np.allclose(post, [3 / 17, 12 / 17, 2 / 17])
