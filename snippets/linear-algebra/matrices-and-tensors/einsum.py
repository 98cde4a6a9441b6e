"""einsum from its definition: name every axis, sum what is missing."""

from itertools import product

import numpy as np


def einsum(rule, *arrays):
    """Sum over every letter that is missing on the right."""
    inputs, output = rule.split("->")
    inputs = inputs.split(",")
    size = {}
    for letters, array in zip(inputs, arrays, strict=True):
        size |= dict(zip(letters, array.shape, strict=True))
    result = np.zeros([size[c] for c in output])
    for values in product(*(range(n) for n in size.values())):
        at = dict(zip(size, values, strict=True))
        pick = [tuple(at[c] for c in letters) for letters in inputs]
        result[tuple(at[c] for c in output)] += np.prod(
            [array[i] for array, i in zip(arrays, pick, strict=True)]
        )
    return result


rng = np.random.default_rng(0)
A, B = rng.normal(size=(2, 3)), rng.normal(size=(3, 4))
S, x = rng.normal(size=(3, 3)), rng.normal(size=3)
C, D = rng.normal(size=(5, 2, 3)), rng.normal(size=(5, 3, 4))
rules = {
    "ij,jk->ik": ((A, B), A @ B),
    "ij->ji": ((A,), A.T),
    "ii->": ((S,), np.trace(S)),
    "ij,ij->": ((A, A), np.linalg.norm(A) ** 2),
    "i,ij,j->": ((x, S, x), x @ S @ x),
    "bij,bjk->bik": ((C, D), C @ D),
}
for rule, (arrays, expected) in rules.items():
    assert np.allclose(einsum(rule, *arrays), expected)
    assert np.allclose(np.einsum(rule, *arrays), expected)
    print(f"{rule:13} gives shape {np.shape(expected)}")
