import operator
import sys

import numpy as np
from answer import chain_gradients
from judge import check, difference


def product(factors):
    """Row times column, with plain numbers."""
    rows = factors[0].tolist()
    for A in factors[1:]:
        columns = list(zip(*A.tolist(), strict=True))
        rows = [
            [sum(a * b for a, b in zip(r, c, strict=True)) for c in columns]
            for r in rows
        ]
    return np.array(rows, dtype=float)


def reference(factors, upstream):
    """Entry by entry: L is linear in each, so its slope is a difference."""
    gradients = []
    for k, A in enumerate(factors):
        slopes = np.zeros(A.shape)
        for place in np.ndindex(A.shape):
            unit = np.zeros(A.shape)
            unit[place] = 1
            moved = product([*factors[:k], unit, *factors[k + 1 :]])
            slopes[place] = (upstream * moved).sum()
        gradients.append(slopes)
    return gradients


def random_chain(sizes, rng):
    factors = [
        rng.normal(size=(sizes[i], sizes[i + 1])) for i in range(len(sizes) - 1)
    ]
    return factors, rng.normal(size=(sizes[0], sizes[-1]))


def test_one_factor():
    """The gradient by a single factor is the upstream one"""
    G = np.array([[1.0, -2.0, 0.5]])
    check(chain_gradients, [np.zeros((1, 3))], G, want=[G])


def test_random():
    """Random chains of several shapes"""
    rng = np.random.default_rng(0)
    for sizes in ((2, 3), (3, 1, 4), (2, 3, 4, 2), (1, 3, 2, 3, 1), (3,) * 6):
        factors, G = random_chain(sizes, rng)
        check(chain_gradients, factors, G, want=reference(factors, G))


def test_not_invertible():
    """Square factors without an inverse, and nearly without"""
    rng = np.random.default_rng(1)
    factors, G = random_chain((3, 3, 3, 3), rng)
    factors[1][:, 0] = 2 * factors[1][:, 1]
    check(chain_gradients, factors, G, want=reference(factors, G))
    factors[1] = np.zeros((3, 3))
    check(chain_gradients, factors, G, want=reference(factors, G))
    factors[1] = np.diag([1.0, 1e-9, 1e-13])
    check(chain_gradients, factors, G, want=reference(factors, G))


def test_same_matrix():
    """A matrix that stands at several places has a gradient at each"""
    rng = np.random.default_rng(2)
    A, B, G = rng.normal(size=(3, 2, 2))
    factors = [A, B, A, A]
    check(chain_gradients, factors, G, want=reference(factors, G))


def test_long():
    """Six hundred rotations"""
    n = 600
    angles = np.linspace(0, 3, n)
    turn = np.array(
        [[np.cos(angles), -np.sin(angles)], [np.sin(angles), np.cos(angles)]]
    ).transpose(2, 0, 1)
    G = np.array([[1.0, 2.0], [3.0, -1.0]])
    total, want = angles.sum(), []

    def rotation(angle):
        c, s = np.cos(angle), np.sin(angle)
        return np.array([[c, -s], [s, c]])

    for k in range(n):
        before = angles[:k].sum()
        after = total - before - angles[k]
        want.append(rotation(-before) @ G @ rotation(-after))
    check(chain_gradients, list(turn), G, want=want)


def test_whole_numbers():
    """Whole numbers, whose product exceeds 64 bits"""
    check(
        chain_gradients,
        [np.array([[10**4]])] * 9,
        np.array([[3]]),
        want=[np.array([[3e32]])] * 9,
    )
    rng = np.random.default_rng(3)
    factors = [rng.integers(-4, 5, size=s) for s in ((2, 3), (3, 1), (1, 2))]
    G = rng.integers(-4, 5, size=(2, 2))
    check(chain_gradients, factors, G, want=reference(factors, G))


def test_few_products():
    """The number of products grows like n, not like its square"""
    n, steps = 300, 0
    factors, G = random_chain((2,) * (n + 1), np.random.default_rng(4))
    want = chain_gradients(factors, G)

    def count(frame, event, arg):
        nonlocal steps
        steps += 1
        return count

    def counted(function):
        def multiply(*args, **kwargs):
            return function(*args, **kwargs)

        return multiply

    places = (np, "matmul"), (np, "dot"), (operator, "matmul")
    functions = [getattr(*place) for place in places]
    for place, function in zip(places, functions, strict=True):
        setattr(*place, counted(function))
    before = sys.gettrace()
    sys.settrace(count)
    try:
        got = chain_gradients(factors, G)
    finally:
        sys.settrace(before)
        for place, function in zip(places, functions, strict=True):
            setattr(*place, function)
    wrong = difference(got, want)
    assert not wrong, f"the same call gave two results: {wrong}"
    assert steps <= 60 * n, (
        f"{steps} lines of Python were run for {n} factors: are the others"
        " multiplied anew for each gradient?"
    )
