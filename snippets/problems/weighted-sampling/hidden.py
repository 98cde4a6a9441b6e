import numpy as np
from answer import weighted_sample
from judge import check


def sample(weights, size, seed):
    rng = np.random.default_rng(seed)
    return weighted_sample(weights, size, rng)


def reference(weights, size, seed):
    rng = np.random.default_rng(seed)
    weights = [float(w) for w in weights]
    chosen = []
    for _ in range(size):
        point = rng.random() * sum(weights)
        i, end = 0, weights[0]
        while end <= point:
            i += 1
            end += weights[i]
        chosen.append(i)
    return np.array(chosen)


class Largest:
    """A generator that gives the largest number below 1."""

    def random(self, size=None):
        u = np.nextafter(1.0, 0.0)
        return u if size is None else np.full(size, u)


def at_the_end(weights):
    return weighted_sample(weights, 2, Largest())


def test_random():
    """Many draws from random weights, some of them zero"""
    for seed, n in enumerate((2, 9, 60)):
        weights = np.random.default_rng(seed).exponential(size=n)
        weights[1:-1:4] = 0
        check(sample, weights, 50, seed, want=reference(weights, 50, seed))


def test_end():
    """The largest number below 1 draws the last positive weight"""
    because = "Rounded shares may add up to less than 1."
    check(at_the_end, np.full(10, 0.1), want=[9, 9], because=because)
    check(at_the_end, np.array([0.3, 0.3, 0.0]), want=[1, 1])
    for n in (3, 7, 49, 1000):
        weights = np.random.default_rng(n).random(n)
        check(at_the_end, weights, want=[n - 1] * 2, because=because)


def test_frequencies():
    """Each index is drawn in proportion to its weight"""
    weights = np.array([1, 2, 3, 4])
    counts = np.bincount(sample(weights, 10_000, 3), minlength=4)
    for index, (count, share) in enumerate(
        zip(counts, weights / 10, strict=True)
    ):
        bound = 6 * np.sqrt(10_000 * share * (1 - share))
        assert abs(count - 10_000 * share) < bound, (
            f"index {index} with weight {weights[index]} of 10 was drawn"
            f" {count} times in 10,000"
        )


def test_scale():
    """Weights may be huge, tiny or whole numbers"""
    weights = np.array([3, 1, 0, 4])
    want = reference(weights, 30, 5)
    check(sample, weights, 30, 5, want=want)
    check(sample, weights * 1e200, 30, 5, want=want)
    check(sample, weights * 1e-200, 30, 5, want=want)


def test_sizes():
    """One weight, and no draws"""
    check(sample, np.array([0.7]), 4, 6, want=[0, 0, 0, 0])
    got = sample(np.array([1.0, 2.0]), 0, 7)
    assert np.shape(got) == (0,), f"size 0 gave shape {np.shape(got)}"
    kind = np.asarray(sample(np.array([1.0, 2.0]), 3, 8)).dtype.kind
    assert kind in "iu", "indices must be integers"


def test_many():
    """Half a million weights and draws, too many to walk along each time"""
    n = 2**19
    want = (np.random.default_rng(9).random(n) * n).astype(int)
    check(sample, np.ones(n), n, 9, want=want)
