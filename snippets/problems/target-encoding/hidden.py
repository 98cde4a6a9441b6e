import numpy as np
from answer import target_encode
from judge import check


def reference(c, y, fold, m, c_new):
    """Row by row."""

    def encoding(code, rows):
        mean = sum(y[r] for r in rows) / len(rows)
        own = [y[r] for r in rows if c[r] == code]
        return (sum(own) + m * mean) / (len(own) + m)

    n = len(c)
    z = [
        encoding(c[i], [r for r in range(n) if fold[r] != fold[i]])
        for i in range(n)
    ]
    return np.array(z), np.array([encoding(v, range(n)) for v in c_new])


def data(n, codes, folds, seed):
    rng = np.random.default_rng(seed)
    c, c_new = rng.integers(codes, size=n), rng.integers(codes + 3, size=6)
    fold = rng.permutation(np.arange(n) % folds)
    return c, rng.normal(2, 1, size=n), fold, c_new


def test_random():
    """Random rows, several folds and strengths of smoothing"""
    for seed, (n, codes, folds, m) in enumerate(
        [(12, 3, 2, 1.0), (40, 6, 5, 0.3), (30, 20, 3, 10.0), (5, 2, 5, 2.0)]
    ):
        c, y, fold, c_new = data(n, codes, folds, seed)
        want = reference(c, y, fold, m, c_new)
        check(target_encode, c, y, fold, m, c_new, want=want)


def test_own_fold():
    """The targets of a fold do not change its encodings"""
    c, y, fold, c_new = data(40, 4, 4, 5)
    z, _ = target_encode(c, y, fold, 2.0, c_new)
    for f in range(4):
        changed, _ = target_encode(c, y + 100 * (fold == f), fold, 2.0, c_new)
        here = fold == f
        off = abs(np.asarray(changed)[here] - np.asarray(z)[here]).max()
        assert off < 1e-9, (
            f"adding 100 to the targets of fold {f} moves the encodings of"
            f" that fold by up to {off:.3g}: its own targets leak"
        )


def test_new_rows():
    """New rows are encoded by all training rows"""
    c, y, fold, c_new = data(25, 5, 5, 6)
    want = reference(c, y, fold, 1.5, c_new)
    check(target_encode, c, y, fold, 1.5, c_new, want=want)
    none = np.array([], dtype=int)
    want = reference(c, y, fold, 1.5, none)
    check(target_encode, c, y, fold, 1.5, none, want=want)


def test_whole_numbers():
    """Targets of 0 and 1, folds of unequal sizes"""
    c = np.array([3, 3, 3, 0, 0, 5, 3, 0])
    y = np.array([1, 0, 1, 1, 0, 1, 1, 0])
    fold = np.array([-1, -1, -1, -1, -1, 8, 8, 30])
    c_new = np.array([0, 1, 3, 5, 6])
    want = reference(c, y, fold, 2, c_new)
    check(target_encode, c, y, fold, 2, c_new, want=want)


def test_shift():
    """A shift of the targets shifts the encodings"""
    c, y, fold, c_new = data(30, 8, 3, 7)
    z, new = reference(c, y, fold, 4.0, c_new)
    want = (z + 1000, new + 1000)
    check(target_encode, c, y + 1000, fold, 4.0, c_new, want=want)
