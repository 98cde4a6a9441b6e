"""Shifted digits as training data, and what a mirror does."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.svm import SVC

images, y = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8)


# --8<-- [start:show]
def shifted(pictures, down, right):
    """Each of the (n, 8, 8) moved by at most a pixel, zeros come in."""
    wide = np.pad(pictures, ((0, 0), (1, 1), (1, 1)))
    return wide[:, 1 - down : 9 - down, 1 - right : 9 - right]


moves = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)]


def study(seed):
    """200 digits train; the others test, as they are and moved by lot."""
    order = np.random.default_rng(seed).permutation(len(y))
    train, test = images[order[:200]], images[order[200:]]
    by_lot = np.arange(len(test)) % 5
    moved = np.stack([shifted(test, *m) for m in moves])
    moved = moved[by_lot, np.arange(len(test))]
    recipes = {
        "alone": [train],
        "shifted too": [shifted(train, *m) for m in moves],
        "mirrored too": [train, train[:, :, ::-1]],
    }
    for name, copies in recipes.items():
        flat = np.concatenate(copies).reshape(-1, 64)
        model = SVC().fit(flat, np.tile(y[order[:200]], len(copies)))
        scored = [p.reshape(-1, 64) for p in (test, moved)]
        yield name, [model.score(p, y[order[200:]]) for p in scored]


for name, scores in study(0):
    print(f"{name:13s}", *(f"{score:.2f}" for score in scores))
# --8<-- [end:show]

tables = {seed: dict(study(seed)) for seed in (1, 2)}
for table in tables.values():
    assert table["shifted too"][1] - table["alone"][1] > 0.25
    assert 0.005 < table["shifted too"][0] - table["alone"][0] < 0.03
    assert table["mirrored too"][0] < table["alone"][0] - 0.005
    assert table["mirrored too"][1] < table["alone"][1] - 0.03
# the mirror swaps left and right: each row of pixels backwards
order = np.random.default_rng(1).permutation(len(y))
train, rest = images[order[:200]], order[200:]
mirror = np.array([[row[::-1] for row in picture] for picture in train])
by_hand = SVC().fit(
    np.vstack([train, mirror]).reshape(-1, 64), np.tile(y[order[:200]], 2)
)
want = by_hand.score(images[rest].reshape(-1, 64), y[rest])
assert tables[1]["mirrored too"][0] == want
# Most mirrored threes are eights to the model that saw no mirror, but other
# digits count too: without mirrored threes more than half of the cost stays.
# Copies that resemble no digit, a quarter turn, cost less.
cost = np.zeros(3)
for seed in range(2):
    order = np.random.default_rng(seed).permutation(len(y))
    train, named = images[order[:200]], y[order[:200]]
    model = SVC().fit(train.reshape(-1, 64), named)
    threes = images[order[200:]][y[order[200:]] == 3]
    assert np.mean(model.predict(threes[:, :, ::-1].reshape(-1, 64)) == 8) > 0.5
    test = images[order[200:]].reshape(-1, 64)
    mirrored, rest = train[:, :, ::-1], named != 3
    for j, (copy, label) in enumerate(
        (
            (mirrored, named),
            (np.rot90(train, 1, (1, 2)), named),
            (mirrored[rest], named[rest]),
        )
    ):
        both = np.concatenate([train, copy]).reshape(-1, 64)
        other = SVC().fit(both, np.append(named, label))
        cost[j] -= other.score(test, y[order[200:]]) / 2
    cost += model.score(test, y[order[200:]]) / 2
assert cost[0] > 0.01 > cost[1] and cost[2] > cost[0] / 2
one = np.zeros((1, 8, 8))
one[0, 7, 3] = 5
assert shifted(one, -1, 1)[0, 6, 4] == 5 and shifted(one, 1, 0).sum() == 0
# mixup by hand: 0.7 of a picture of a 3 and 0.3 of one of an 8
a, b = np.array([0.0, 10, 4]), np.array([10.0, 0, 4])
assert np.allclose(0.7 * a + 0.3 * b, [3, 7, 4])
assert sorted(moves) == [(-1, 0), (0, -1), (0, 0), (0, 1), (1, 0)]
