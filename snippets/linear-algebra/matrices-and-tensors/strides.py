"""Splitting heads: a reshape that mixes tokens, and one that does not."""

import numpy as np


# --8<-- [start:show]
def steps(array):
    """Strides, counted in entries rather than bytes."""
    return tuple(s // array.itemsize for s in array.strides)


X = np.arange(8).reshape(2, 4)  # 2 tokens of width 4
right = X.reshape(2, 2, 2).transpose(1, 0, 2)  # cut the width, move axes
wrong = X.reshape(2, 2, 2)  # the same shape: (heads, tokens, 2)
for name, array in (("right", right), ("wrong", wrong)):
    print(f"{name}: strides {steps(array)}, head 0 {array[0].tolist()}")
print("copied:", not np.shares_memory(right, X), end=", ")
print("after another reshape:", not np.shares_memory(right.reshape(-1), X))
# --8<-- [end:show]

Z = np.arange(60).reshape(3, 4, 5)
for P in (Z, Z.transpose(2, 0, 1), Z.transpose(0, 2, 1)):
    start = Z.ravel()
    for at in np.ndindex(P.shape):  # what strides mean
        assert P[at] == start[np.dot(at, steps(P))]
n, h, k = 3, 4, 5  # each head holds its own slice of every token
W = np.arange(n * h * k).reshape(n, h * k)
heads = W.reshape(n, h, k).transpose(1, 0, 2)
for i in range(h):
    assert np.array_equal(heads[i], W[:, i * k : (i + 1) * k])
assert not np.array_equal(W.reshape(h, n, k), heads)
assert np.shares_memory(right, X)  # transpose moves nothing
assert not np.shares_memory(right.reshape(-1), X)  # this reshape copies
assert np.shares_memory(X.reshape(-1), X)  # and this one does not
assert np.array_equal(right[0], X[:, :2])
assert not np.array_equal(wrong[0], X[:, :2])
assert np.array_equal(wrong[0].ravel(), X[0])  # two pieces of token 0
