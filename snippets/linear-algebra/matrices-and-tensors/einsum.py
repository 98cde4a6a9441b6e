"""einsum from its definition: name every axis, sum what is missing."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def einsum(rule, *arrays):
    """Sum over every letter that is missing on the right."""
    inputs, output = rule.split("->")
    inputs = inputs.split(",")
    size = {}
    for letters, array in zip(inputs, arrays, strict=True):
        for letter, length in zip(letters, array.shape, strict=True):
            assert size.setdefault(letter, length) == length, letter
    result = np.zeros([size[letter] for letter in output])
    for values in product(*map(range, size.values())):
        at = dict(zip(size, values, strict=True))
        term = 1.0
        for letters, array in zip(inputs, arrays, strict=True):
            term *= array[tuple(at[letter] for letter in letters)]
        result[tuple(at[letter] for letter in output)] += term
    return result


A, B = np.array([[1.0, 2.0], [0.0, 3.0]]), np.array([[4.0, 0.0], [1.0, 5.0]])
for rule in ("ij,jk->ik", "ij,jk->ijk", "ij,ij->", "ij,ji->"):
    print(f"{rule:10}", einsum(rule, A, B).tolist())
# --8<-- [end:show]

rng = np.random.default_rng(0)
A, B = rng.normal(size=(2, 3)), rng.normal(size=(3, 4))
S, x, y = rng.normal(size=(3, 3)), rng.normal(size=3), rng.normal(size=3)
C, D = rng.normal(size=(5, 2, 3)), rng.normal(size=(5, 3, 4))
for rule, arrays, expected in (
    ("ij,jk->ik", (A, B), A @ B),
    ("ij->ji", (A,), A.T),
    ("ii->", (S,), np.trace(S)),
    ("ij,ij->", (S, S), np.linalg.norm(S) ** 2),
    ("i,ij,j->", (x, S, y), x @ S @ y),
    ("bij,bjk->bik", (C, D), C @ D),
    ("ij,jk->ijk", (A, B), A[:, :, None] * B),
):
    assert np.allclose(einsum(rule, *arrays), expected)
    assert np.allclose(np.einsum(rule, *arrays), expected)
for lengths in ((3, 2), (2, 3), (1, 3)):  # one letter, two lengths
    try:
        einsum("i,i->", *map(np.ones, lengths))
    except AssertionError:
        continue
    raise ValueError("lengths that differ must not pass")
assert np.einsum("i,i->", np.ones(1), np.ones(3)) == 3  # NumPy repeats it
