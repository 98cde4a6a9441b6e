"""What type hints let through, and a check of shapes at run time."""

from typing import get_type_hints

import numpy as np


# --8<-- [start:show]
def sizes(**named):
    """Check names of axes, x=(array, "n d"); return their lengths."""
    found = {}
    for name, (array, axes) in named.items():
        axes = axes.split()
        if array.ndim != len(axes):
            raise ValueError(f"{name}: {array.shape} is not {axes}")
        for axis, length in zip(axes, array.shape, strict=True):
            if found.setdefault(axis, length) != length:
                raise ValueError(f"{name}: {axis} is {length}")
    return found


def hinted(y: np.ndarray, p: np.ndarray) -> float:
    return float(((y - p) ** 2).mean())


def checked(y: np.ndarray, p: np.ndarray) -> float:
    sizes(y=(y, "n"), p=(p, "n"))
    return hinted(y, p)


# --8<-- [end:show]
# --8<-- [start:run]
y = np.array([0.0, 1.0, 5.0])
print("perfect predictions:", hinted(y, y))
print("as a column:        ", round(hinted(y, y[:, None]), 2))
for p in (y[:, None], y[:2]):
    try:
        checked(y, p)
    except ValueError as error:
        print("checked:", error)
# --8<-- [end:run]
assert hinted(y, y) == checked(y, y) == 0
# n by n differences: twice the variance, for any values
rng = np.random.default_rng(0)
for n in (2, 5, 40):
    v = rng.normal(size=n)
    assert np.isclose(hinted(v, v[:, None]), 2 * v.var(), rtol=1e-12)
longer = np.append(y, 1.0)
bad = {y[:, None].shape: y[:, None], (2,): y[:2], (4,): longer, (): y.sum()}
for shape, p in bad.items():
    try:
        checked(y, p)
    except ValueError as error:
        axes = f"p: {shape} is not ['n']"
        assert str(error) == (axes if len(shape) != 1 else f"p: n is {len(p)}")
    else:
        raise AssertionError(shape)
x, w = np.ones((4, 3)), np.ones((3, 2))
assert sizes(x=(x, "n d"), w=(w, "d k")) == {"n": 4, "d": 3, "k": 2}
try:
    sizes(x=(x, "n d"), w=(w.T, "d k"))
    raise AssertionError
except ValueError as error:
    assert str(error) == "w: d is 2"
assert sizes(x=(np.empty((0, 3)), "n d")) == {"n": 0, "d": 3}
assert sizes() == {}


# Python itself does not look at hints.
def half(x: float) -> float:
    return x * 2


assert half("ab") == "abab" and get_type_hints(half)["x"] is float
assert isinstance(True, int)
