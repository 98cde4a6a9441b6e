"""Shape, strides, views: transposing is free, reshaping afterwards is not."""

import numpy as np

X = np.arange(24).reshape(2, 3, 4)  # a batch of 2, each 3 x 4


def steps(array):
    """Strides counted in elements rather than bytes."""
    return tuple(s // array.itemsize for s in array.strides)


P = X.transpose(0, 2, 1)  # swaps the last two axes
R = X.reshape(2, 4, 3)  # same shape as P, other contents
flat = X.ravel()
for name, array in (("X", X), ("permuted", P), ("reshaped", R)):
    print(f"{name:9} shape {array.shape}  strides {steps(array)}", end="  ")
    print("contiguous" if array.flags.c_contiguous else "not contiguous")
    assert np.shares_memory(array, X)  # none of them copied anything
print("permuted[0, 0]", P[0, 0].tolist(), " reshaped[0, 0]", R[0, 0].tolist())

for i, j, k in np.ndindex(X.shape):  # what strides mean
    assert X[i, j, k] == flat[np.dot((i, j, k), steps(X))]
    assert P[i, k, j] == flat[np.dot((i, k, j), steps(P))]
assert not np.shares_memory(P.reshape(-1), X)  # this one had to copy
assert X.T.shape == (4, 3, 2)  # .T reverses ALL axes
assert np.array_equal(X.mT, P)  # .mT swaps the last two
v = np.arange(3)
assert v.T.shape == v.shape  # and does nothing to one axis
