"""Inverted dropout: the mean survives, the mean after a ReLU does not."""

import numpy as np


def dropout(h, p, rng, training):
    if not training or p == 0.0:
        return h
    keep = rng.random(h.shape) >= p
    return h * keep / (1 - p)


rng = np.random.default_rng(0)
h, p = np.array([1.0, 2.0, -3.0]), 0.5
H = dropout(np.tile(h, (200_000, 1)), p, rng, training=True)
print("values a unit can take:", [np.unique(c + 0.0).tolist() for c in H.T])
assert np.allclose(H.mean(axis=0), h, atol=0.03)
assert np.allclose(H.var(axis=0), p / (1 - p) * h**2, rtol=0.02)
assert dropout(h, p, rng, training=False) is h

# One ReLU on the sum: 8 equally likely masks, so no sampling is needed.
masks = np.array(np.meshgrid(*[[0, 1]] * 3)).reshape(3, -1).T
sums = (masks * h / (1 - p)).sum(axis=1)
average = np.maximum(sums, 0.0).mean()
print(f"test mode: relu(sum) = {max(h.sum(), 0.0):.2f}")
print(f"average over masks   = {average:.2f}")
assert np.isclose(sums.mean(), h.sum()) and average > 0.0
