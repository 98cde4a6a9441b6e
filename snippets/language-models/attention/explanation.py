"""Very different attention weights with the same output."""

import numpy as np
from scipy.optimize import linprog
from scipy.special import softmax

# --8<-- [start:show]
rng = np.random.default_rng(0)
T, d_v = 12, 3
V = rng.normal(size=(T, d_v))
w = softmax(rng.normal(size=T))  # weights of one query
top = np.argmax(w)
same = np.vstack([V.T, np.ones(T)])  # equal output, sum one
other = linprog(np.eye(T)[top], A_eq=same, b_eq=same @ w, bounds=(0, 1)).x
print("weights", w.round(2))
print("other  ", other.round(2))
print("same output:", np.allclose(w @ V, other @ V))
# --8<-- [end:show]
assert np.isclose(other[top], 0) and top == T - 1 and w[top] == w.max()

for seed in range(20):
    rng = np.random.default_rng(seed)
    V, w = rng.normal(size=(T, d_v)), softmax(rng.normal(size=T))
    top = np.argmax(w)
    same = np.vstack([V.T, np.ones(T)])
    other = linprog(np.eye(T)[top], A_eq=same, b_eq=same @ w, bounds=(0, 1)).x
    assert np.allclose(other @ V, w @ V) and np.isclose(other.sum(), 1)
    assert other.min() > -1e-9 and other[top] <= w[top] + 1e-9
    # none for the favourite: possible if and only if the other values'
    # hull contains the output
    rest = np.delete(same, top, axis=1)
    hull = linprog(np.zeros(T - 1), A_eq=rest, b_eq=same @ w, bounds=(0, 1))
    assert np.isclose(other[top], 0) == (hull.status == 0)
    # as many free directions as keys beyond d_v + 1
    assert T - np.linalg.matrix_rank(same) == T - d_v - 1
    # with affinely independent values (T <= d_v + 1) they are determined
    wide = np.vstack([rng.normal(size=(T - 1, T)), np.ones(T)])
    assert np.linalg.matrix_rank(wide) == T
