"""Digits, self-supervised: predict the right half of an image from the left."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import mean_squared_error
from sklearn.model_selection import train_test_split

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)

# --8<-- [start:show]
left = np.arange(64) % 8 < 4  # four of the eight columns
pretext = Ridge(1.0).fit(pool[:, left], pool[:, ~left])  # no label used
filled, blank = test.copy(), test.copy()
filled[:, ~left] = pretext.predict(test[:, left])
blank[:, ~left] = pool[:, ~left].mean(axis=0)


def error(images):
    return np.mean((images[:, ~left] - test[:, ~left]) ** 2)


print(f"squared error, share removed: {1 - error(filled) / error(blank):.2f}")
model = LogisticRegression(max_iter=500).fit(pool, y_pool)
for name, images in [("whole", test), ("mean", blank), ("filled in", filled)]:
    print(f"right half {name:9}: accuracy {model.score(images, y_test):.2f}")
halves = LogisticRegression(max_iter=500).fit(pool[:, left], y_pool)
score = halves.score(test[:, left], y_test)
print(f"trained on left halves: accuracy {score:.2f}")
# --8<-- [end:show]

assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares
assert np.isclose(error(filled), 2 * mean_squared_error(test, filled))
assert np.isclose(error(blank), 2 * mean_squared_error(test, blank))
assert np.array_equal(np.flatnonzero(left[:8]), range(4))

assert np.array_equal(filled[:, left], test[:, left])
centred = pool - pool.mean(axis=0)
removed = 1 - error(filled) / np.mean(centred[:, ~left] ** 2)
assert abs(removed - (1 - error(filled) / error(blank))) < 0.03
assert score > model.score(filled, y_test) + 0.02
assert np.allclose(filled[0].reshape(8, 8)[:, :4], test[0].reshape(8, 8)[:, :4])
for seed in range(4):
    a, b, ya, yb = train_test_split(
        X / 16, y, test_size=600, stratify=y, random_state=seed
    )
    judge = LogisticRegression(max_iter=500).fit(a, ya)
    guess, flat = b.copy(), b.copy()
    guess[:, ~left] = (
        Ridge(1.0).fit(a[:, left], a[:, ~left]).predict(b[:, left])
    )
    flat[:, ~left] = a[:, ~left].mean(axis=0)
    scores = [judge.score(z, yb) for z in (flat, guess, b)]
    assert scores[0] + 0.03 < scores[1] < scores[2] - 0.03
