"""Likeness to the five photographs, won by copying one of them."""

import numpy as np


# --8<-- [start:show]
def unit(x):
    return x / np.linalg.norm(x, axis=-1, keepdims=True)


rng = np.random.default_rng(0)
subject, prompt = np.linalg.qr(rng.normal(size=(64, 2)))[0].T  # features


def pictures(n, subject_part, prompt_part):
    # a weighted sum of the two, plus noise of length about 1
    noise = rng.normal(size=(n, 64)) / 8
    return unit(subject_part * subject + prompt_part * prompt + noise)


photos = pictures(5, 1.5, 0)
outputs = {
    "copies a photo": unit(
        photos[rng.integers(5, size=200)] + 0.02 * rng.normal(size=(200, 64))
    ),
    "right subject, new scene": pictures(200, 1.5, 1),
    "scene only": pictures(200, 0.3, 1.5),
}
for name, x in outputs.items():
    # nearest photograph, fit to the prompt, similarity among outputs
    near = (x @ photos.T).max(axis=1).mean()
    fit = (x @ prompt).mean()
    pairs = (x @ x.T)[~np.eye(len(x), dtype=bool)]
    print(f"{name:25} subject {(x @ photos.T).mean():.2f}", end="  ")
    print(f"nearest {near:.2f}  prompt {fit:.2f}  alike {pairs.mean():.2f}")
    # --8<-- [end:show]
    outputs[name] = (x @ photos.T).mean(), near, fit, pairs.mean()
a, b, c = outputs.values()
assert a[0] > b[0] > c[0] and a[1] > 0.95 > b[1]  # the copy wins likeness
assert c[2] > b[2] > a[2] + 0.2  # and loses the prompt
assert round(1.96 * np.sqrt(0.6 * 0.4 / 100), 1) == 0.1  # the text's 60 of 100
# the human test on the card: 200 pairs, 116 wins
half = 1.96 * np.sqrt(0.58 * 0.42 / 200)
assert round(0.58 - half, 2) == 0.51 and round(0.58 + half, 2) == 0.65
