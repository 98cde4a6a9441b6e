"""Rows of images in place of a placeholder in the text."""

import numpy as np


# --8<-- [start:show]
def splice(ids, E, images, image_id):
    """Replace the k-th image_id in ids by the rows of images[k].

    ids (T,) with len(images) placeholders, E (V, d) embeddings, images a list
    of (S_k, d). Returns inputs (T', d) and the token of each row, -100 on
    image rows; shifted by one, these tokens are the targets.
    Images side by side or at the ends leave empty pieces of text."""
    places = np.flatnonzero(ids == image_id)
    if len(places) != len(images):
        raise ValueError("placeholders and images differ in number")
    rows, tokens, start = [], [], 0
    for place, image in zip(places, images, strict=True):
        text = ids[start:place]
        rows += [E[text], image]
        tokens += [text, np.full(len(image), -100)]
        start = place + 1
    rows.append(E[ids[start:]])
    tokens.append(ids[start:])
    return np.concatenate(rows), np.concatenate(tokens)


# --8<-- [end:show]
rng = np.random.default_rng(0)
E = rng.normal(size=(10, 4))
# --8<-- [start:run]
ids = np.array([1, 9, 5, 6, 9, 7])  # 9 stands for an image
images = [rng.normal(size=(3, 4)), rng.normal(size=(2, 4))]
X, tokens = splice(ids, E, images, image_id=9)
print(X.shape, "tokens:", *tokens)
# --8<-- [end:run]
assert np.array_equal(tokens, [1, -100, -100, -100, 5, 6, -100, -100, 7])
assert np.array_equal(X[tokens >= 0], E[[1, 5, 6, 7]])
assert np.array_equal(X[tokens < 0], np.vstack(images))
assert np.array_equal(X[1:4], images[0]) and np.array_equal(X[4], E[5])
# edges: no image; image first and last; two in a row
X, tokens = splice(np.array([2, 3]), E, [], 9)
assert np.array_equal(X, E[[2, 3]]) and np.array_equal(tokens, [2, 3])
X, tokens = splice(np.array([9, 9]), E, images, 9)
assert np.array_equal(X, np.vstack(images)) and (tokens == -100).all()
try:
    splice(np.array([9, 1]), E, images, 9)
except ValueError:
    pass
else:
    raise AssertionError("two images for one placeholder")
