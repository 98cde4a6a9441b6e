import numpy as np
from answer import classify
from judge import check


def reference(hidden, mask, W, b, how):
    """Text by text, from the list of its real states."""
    rows = []
    for states, bits in zip(hidden, mask, strict=True):
        real = [
            s.astype(float) for s, bit in zip(states, bits, strict=True) if bit
        ]
        if not real:
            pooled = np.zeros(hidden.shape[2])
        elif how == "last":
            pooled = real[-1]
        else:
            pooled = sum(real) / len(real)
        rows.append(
            [pooled @ column + c for column, c in zip(W.T, b, strict=True)]
        )
    return np.array(rows)


def example(seed, B, T, d, k):
    """Random states, of which each text has a run of real ones."""
    rng = np.random.default_rng(seed)
    mask = np.zeros((B, T), bool)
    for row in mask:
        start, end = np.sort(rng.integers(0, T + 1, 2))
        row[start:end] = True
    hidden = rng.normal(size=(B, T, d))
    return hidden, mask, rng.normal(size=(d, k)), rng.normal(size=k)


def compare(*given, rtol=1e-6, because=""):
    for how in ("last", "mean"):
        want = reference(*given, how)
        check(classify, *given, how, want=want, rtol=rtol, because=because)


def test_random():
    """Random texts, padded on both sides"""
    for seed, sizes in enumerate(
        ((1, 1, 1, 1), (4, 6, 3, 2), (9, 5, 2, 4), (6, 12, 4, 1))
    ):
        compare(*example(seed, *sizes))


def test_kinds_of_mask():
    """The mask may hold booleans, whole numbers or floats"""
    hidden, mask, W, b = example(5, 8, 6, 3, 2)
    for kind in (bool, int, np.uint8, float):
        compare(hidden, mask.astype(kind), W, b)


def test_padding_is_nothing():
    """Hidden states of padding may be NaN or infinite"""
    hidden, mask, W, b = example(6, 9, 6, 3, 2)
    for value in (np.nan, np.inf):
        hidden[~mask] = value
        compare(hidden, mask, W, b, because="NaN times 0 is NaN.")


def test_gaps():
    """A real token after a gap counts"""
    hidden, mask, W, b = example(7, 4, 6, 3, 2)
    mask[:] = [1, 0, 1, 0, 1, 0]
    compare(hidden, mask, W, b)


def test_half_precision():
    """States of 16 bits are summed in more"""
    rng = np.random.default_rng(8)
    hidden = rng.uniform(3e4, 6e4, (3, 40, 2)).astype(np.float16)
    mask = np.ones((3, 40), int)
    mask[1, :20] = mask[2, 30:] = 0
    W, b = np.array([[1e-4, 2e-4], [-1e-4, 1e-4]]), np.zeros(2)
    compare(
        *(hidden, mask, W, b),
        rtol=1e-4,
        because="float16 ends at 65504.",
    )


def test_alone():
    """A text alone has the same logits as in a batch, on either side"""
    hidden, _, W, b = example(9, 1, 4, 3, 2)
    want = {
        how: reference(hidden, np.ones((1, 4)), W, b, how)
        for how in ("last", "mean")
    }
    for left in range(4):
        padded = np.full((2, 7, 3), 9.0)
        padded[1, left : left + 4] = hidden[0]
        mask = np.ones((2, 7), int)
        mask[1] = 0
        mask[1, left : left + 4] = 1
        for how in ("last", "mean"):
            both = np.vstack([9 * W.sum(axis=0) + b, want[how][0]])
            check(classify, padded, mask, W, b, how, want=both)
