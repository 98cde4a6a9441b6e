import numpy as np
from answer import LoRALinear
from judge import check


def parts(seed, n, d_in, d_out, r):
    rng = np.random.default_rng(seed)
    shapes = ((d_out, d_in), (d_out,), (r, d_in), (d_out, r))
    return [rng.normal(size=s) for s in shapes], rng.normal(size=(n, d_in))


def by_loops(weight, bias, A, B, alpha, X):
    Y = np.zeros((len(X), len(weight)))
    for i, x in enumerate(X):
        middle = [sum(a * v for a, v in zip(row, x, strict=True)) for row in A]
        for j, row in enumerate(weight):
            Y[i, j] = bias[j] + sum(w * v for w, v in zip(row, x, strict=True))
            detour = sum(b * m for b, m in zip(B[j], middle, strict=True))
            Y[i, j] += alpha * detour / len(A)
    return Y


def test_random():
    """Random layers of several shapes and ranks, merged or not"""
    for seed, sizes in enumerate(((1, 1, 1, 1), (4, 7, 5, 3), (6, 3, 8, 2))):
        arrays, X = parts(seed, *sizes)
        want = by_loops(*arrays, 3.0, X)
        one = LoRALinear(*arrays, 3.0)
        check(one.forward, X, want=want, because="Not yet merged.")
        one.merge()
        check(one.forward, X, want=want, because="After merge().")
        one.unmerge()
        check(one.forward, X, want=want, because="After merge(), unmerge().")


def test_twice():
    """A second merge or unmerge does nothing"""
    arrays, X = parts(5, 4, 6, 3, 2)
    want = by_loops(*arrays, 1.0, X)
    one = LoRALinear(*arrays, 1.0)
    one.unmerge()
    check(one.forward, X, want=want, because="After unmerge() alone.")
    one.merge()
    one.merge()
    check(one.forward, X, want=want, because="After merge() twice.")
    one.unmerge()
    one.unmerge()
    check(one.forward, X, want=want, because="After unmerge() twice.")
    one.merge()
    check(one.forward, X, want=want, because="Merged once more.")


def test_given_arrays():
    """The arrays that were given are not changed"""
    arrays, X = parts(6, 4, 6, 3, 2)
    copies = [a.copy() for a in arrays]
    one, other = LoRALinear(*arrays, 1.0), LoRALinear(*arrays, 1.0)
    one.merge()
    one.forward(X)
    for name, a, c in zip("WbAB", arrays, copies, strict=True):
        assert np.array_equal(a, c), (
            f"merge() changed the {name} it was given: += works in place"
        )
    want = by_loops(*copies, 1.0, X)
    check(other.forward, X, want=want, because="Another layer was merged.")


SHAPES = set()


class Watched(np.ndarray):
    """An array that notes the shapes of what is computed from it."""

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        inputs = [
            np.asarray(i) if isinstance(i, np.ndarray) else i for i in inputs
        ]
        if "out" in kwargs:
            kwargs["out"] = tuple(np.asarray(o) for o in kwargs["out"])
        result = np.asarray(getattr(ufunc, method)(*inputs, **kwargs))
        SHAPES.add(result.shape)
        return result.view(Watched)


def test_thin():
    """An unmerged layer never builds B @ A"""
    (weight, bias, A, B), X = parts(7, 2, 9, 7, 3)
    SHAPES.clear()
    watched = A.view(Watched), B.view(Watched)
    LoRALinear(weight, bias, *watched, 1.0).forward(X)
    assert not SHAPES & {(7, 9), (9, 7)}, (
        "forward made an array of the size of the weight from A and B:"
        " multiply X by A first"
    )
