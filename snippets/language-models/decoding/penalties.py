"""Repetition penalties, and the sign trap of dividing logits."""

import numpy as np


# --8<-- [start:show]
def penalise(z, counts, theta=1.0, presence=0.0, frequency=0.0):
    """Logits (V,) after penalties; counts (V,): how often each occurred."""
    seen = counts > 0
    divided = np.where(z > 0, z / theta, z * theta)
    z = np.where(seen, divided, z)
    return z - presence * seen - frequency * counts


def softmax(z):
    return np.exp(z - z.max()) / np.exp(z - z.max()).sum()


z, counts = np.array([2.0, -1.0, 1.0]), np.array([0, 3, 1])
naive = np.where(counts > 0, z / 1.5, z)
for name, changed in {
    "none": z,
    "always divide": naive,
    "theta 1.5": penalise(z, counts, theta=1.5),
    "all logits + 3": penalise(z + 3, counts, theta=1.5),
    "presence 0.5": penalise(z, counts, presence=0.5),
    "frequency 0.5": penalise(z, counts, frequency=0.5),
}.items():
    print(f"{name:15}", " ".join(f"{p:.3f}" for p in softmax(changed)))
# --8<-- [end:show]
assert np.isclose(softmax(z).sum(), 1) and naive[0] == z[0]
assert np.isclose(softmax(z)[0] / softmax(z)[2], np.e)
assert naive[1] > z[1]  # the trap: a seen token's logit rises
theta = penalise(z, counts, theta=1.5)
assert np.allclose(theta, [2, -1.5, 1 / 1.5])
assert np.allclose(penalise(z, counts, presence=0.5), [2, -1.5, 0.5])
assert np.allclose(penalise(z, counts, frequency=0.5), [2, -2.5, 0.5])
moved = softmax(penalise(z + 3, counts, theta=1.5))
assert not np.allclose(moved, softmax(theta))  # depends on the zero
for options in ({"presence": 0.5}, {"frequency": 0.5}):
    a, b = penalise(z, counts, **options), penalise(z + 3, counts, **options)
    assert np.allclose(softmax(a), softmax(b))
for seed in range(20):  # the divided logit never rises
    rng = np.random.default_rng(seed)
    w, c = rng.normal(size=9), rng.integers(0, 3, 9)
    assert np.all(penalise(w, c, theta=1.3) <= w)
    assert np.array_equal(penalise(w, c, theta=1.3)[c == 0], w[c == 0])
# the debug card: a quote with logit 6, rivals with 4.8 and 4; any count
for count in (1, 2, 40):
    card = penalise(np.array([6.0, 4.8, 4]), np.array([count, 0, 0]), theta=1.3)
    assert 4.8 > card[0] > 4 and abs(card[0] - 4.62) < 0.005
assert np.allclose(
    penalise(np.array([-2.0, 0]), np.array([1, 0]), theta=1.3), [-2.6, 0]
)
assert abs(-2 / 1.3 + 1.54) < 0.005
