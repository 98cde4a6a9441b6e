import numpy as np
from answer import weighted_sample
from judge import check, raises


class Numbers:
    """A generator whose random numbers are given."""

    def __init__(self, numbers):
        self.left = [float(u) for u in numbers]

    def random(self, size=None):
        if size is None:
            return self.left.pop(0)
        numbers = [self.left.pop(0) for _ in range(np.prod(size, dtype=int))]
        return np.array(numbers).reshape(size)

    def __getattr__(self, name):
        raise AttributeError(f"use rng.random, not rng.{name}")


def drawn(weights, numbers):
    """What is drawn if rng.random() gives these numbers."""
    return weighted_sample(np.array(weights), len(numbers), Numbers(numbers))


def test_by_hand():
    """The number decides by the cumulative sums"""
    check(drawn, [2.0, 0, 6], [0.1, 0.2, 0.26, 0.9], want=[0, 0, 2, 2])
    check(drawn, [1.0, 1, 1, 1], [0.9, 0.1, 0.6, 0.3], want=[3, 0, 2, 1])


def test_zero_weight():
    """An index of weight zero is not drawn at a boundary"""
    check(
        drawn,
        [0.0, 2.0, 0.0, 2.0, 0.0],
        [0.0, 0.5],
        want=[1, 3],
        because="The cumulative sum must be greater than u times the total.",
    )


def test_no_weights():
    """Negative weights and no positive weight raise ValueError"""
    raises(ValueError, drawn, [1.0, -0.5], [0.5])
    raises(ValueError, drawn, [0.0, 0.0], [0.5])
