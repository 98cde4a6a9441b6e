import cmath
import math

import numpy as np
from answer import rotary, sinusoidal
from judge import check, difference


def reference_table(positions, d, base):
    rows = []
    for m in positions:
        row = []
        for i in range(d // 2):
            angle = int(m) / base ** (2 * i / d)
            row += [math.sin(angle), math.cos(angle)]
        rows.append(row)
    return np.array(rows)


def reference_rotary(x, positions, base):
    out = np.empty(x.shape)
    d = x.shape[-1]
    for place in np.ndindex(*x.shape[:-1], d // 2):
        *row, i = place
        m = int(positions[row[-1]])
        at = tuple(row)
        z = complex(x[(*at, 2 * i)], x[(*at, 2 * i + 1)])
        z *= cmath.exp(1j * m / base ** (2 * i / d))
        out[(*at, 2 * i)], out[(*at, 2 * i + 1)] = z.real, z.imag
    return out


def test_tables():
    """Tables of several lengths, widths and bases"""
    for positions, d, base in (
        (np.arange(7), 6, 10_000),
        (np.array([5, 900, 3]), 10, 500.0),
        (np.array([4]), 2, 10_000),
    ):
        check(
            sinusoidal,
            positions,
            d,
            base,
            want=reference_table(positions, d, base),
        )


def test_batches():
    """Batch and heads are turned alike, each row by its position"""
    rng = np.random.default_rng(0)
    for shape in ((5, 6), (2, 4, 8), (2, 3, 3, 4), (1, 2)):
        x = rng.normal(size=shape)
        positions = rng.integers(0, 2000, shape[-2])
        check(
            rotary,
            x,
            positions,
            want=reference_rotary(x, positions, 10_000),
        )


def test_relative():
    """A score depends on the distance of the two positions only"""
    rng = np.random.default_rng(1)
    q, k = rng.normal(size=(2, 1, 16))
    scores = [
        (rotary(q, np.array([m])) @ rotary(k, np.array([m - 3])).T).item()
        for m in (3, 50, 900)
    ]
    wrong = difference(scores[1:], [scores[0]] * 2)
    assert not wrong, f"scores at distance 3 are {scores}"


def test_length():
    """A rotation keeps lengths, and position 0 changes nothing"""
    x = np.random.default_rng(2).normal(size=(4, 6))
    check(rotary, x, np.zeros(4, dtype=int), want=x)
    turned = rotary(x, np.arange(4))
    wrong = difference(
        np.linalg.norm(turned, axis=1), np.linalg.norm(x, axis=1)
    )
    assert not wrong, f"lengths after turning: {wrong}"


def test_whole_numbers():
    """Whole numbers are not rounded"""
    x = np.array([[1, 2, 3, 4], [5, 6, 7, 8]])
    positions = np.array([1, 2])
    check(rotary, x, positions, want=reference_rotary(x, positions, 10_000))
