import numpy as np
from answer import dropout
from judge import check, difference, raises


def test_independent():
    """Each entry is drawn for itself, not a row or a column at once"""
    _, mask = dropout(np.ones((50, 60)), 0.5, np.random.default_rng(3))
    for axis, name in ((0, "rows"), (1, "columns")):
        distinct = np.unique(mask, axis=axis).shape[axis]
        assert distinct == mask.shape[axis], f"{name} of the mask are equal"


def test_share():
    """The share p is dropped, not the share 1 - p"""
    for p in (0.1, 0.3, 0.8):
        _, mask = dropout(np.ones((300, 400)), p, np.random.default_rng(1))
        share = np.mean(np.asarray(mask) == 0)
        # 120,000 draws: the standard deviation is at most 0.0015
        assert abs(share - p) < 0.015, (
            f"with p = {p} a share of {share:.3f} was dropped"
        )


def test_mean():
    """The mean stays what it was"""
    x = np.full((300, 400), 3.0)
    for p in (0.1, 0.5, 0.8):
        out, _ = dropout(x, p, np.random.default_rng(2))
        # the standard deviation is at most 3 * 2 / sqrt(120,000) = 0.018
        assert abs(np.mean(out) - 3) < 0.15, (
            f"the mean of 3 becomes {np.mean(out):.3f} with p = {p}"
        )


def test_generator():
    """All randomness comes from the generator that is given"""
    x, rng = np.ones((20, 20)), np.random.default_rng(4)
    _, first = dropout(x, 0.5, rng)
    _, second = dropout(x, 0.5, rng)
    _, again = dropout(x, 0.5, np.random.default_rng(4))
    assert difference(first, again) is None, (
        "equal generators gave different masks"
    )
    assert difference(first, second), "two calls gave the same mask"


def test_nothing_dropped():
    """With p = 0 nothing changes, and whole numbers may be given"""
    x = np.array([[1, 2], [3, 4], [5, 6]])
    rng = np.random.default_rng(5)
    assert difference(dropout(x, 0.0, rng), (x, np.ones((3, 2)))) is None, (
        "p = 0 changed the input or the mask is not 1"
    )
    kept, mask = dropout(x, 0.6, rng)
    wrong = difference(kept, x * (np.asarray(mask) > 0) * 2.5)
    assert not wrong, f"whole numbers with p = 0.6: {wrong}"
    wrong = difference(x, np.arange(1, 7).reshape(3, 2))
    assert not wrong, "the input was changed: work on a copy"


def test_bad_probability():
    """A p outside [0, 1) raises ValueError, in either mode"""
    for p in (1.0, -0.1, 1.5):
        for training in (True, False):
            raises(
                ValueError,
                dropout,
                np.ones(2),
                p,
                np.random.default_rng(0),
                training,
            )


def test_empty():
    """An empty batch gives an empty batch"""
    none = np.ones((0, 3))
    check(
        dropout,
        none,
        0.5,
        np.random.default_rng(0),
        want=(none, none),
        in_place=True,
    )


def test_number():
    """The number of entries that are kept varies as chance will have it"""
    rng = np.random.default_rng(6)
    kept = [
        np.count_nonzero(dropout(np.ones(10), 0.5, rng)[1]) for _ in range(400)
    ]
    # independent entries: 10 / 4 with a standard deviation of 0.17
    assert 1.5 < np.var(kept) < 3.5, (
        f"with p = 0.5 the number kept of 10 has the variance"
        f" {np.var(kept):.2f}, not 2.5: draw each entry by itself"
    )
