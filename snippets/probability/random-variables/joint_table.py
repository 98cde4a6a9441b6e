"""One table of two variables: joint, marginal, conditional."""

import numpy as np

# --8<-- [start:show]
counts = np.array([[48, 9, 3], [16, 12, 12]])  # rows: dry, rain
p = counts / counts.sum()  # p(w, d); columns: 0, 10, 30 minutes

p_w = p.sum(axis=1)  # sum over d leaves w
p_d = p.sum(axis=0)  # sum over w leaves d
d_given_w = p / p_w[:, None]  # each row sums to one
w_given_d = p / p_d  # each column sums to one
print("p(w)        ", p_w)
print("p(d)        ", p_d)
print("p(d | rain) ", d_given_w[1])
print("p(rain | d) ", w_given_d[1])
print("average of the rows, weighted:", p_w @ d_given_w)
print("average of the rows, plain:   ", d_given_w.mean(axis=0))
# --8<-- [end:show]

assert np.allclose(d_given_w.sum(axis=1), 1)
assert np.allclose(w_given_d.sum(axis=0), 1)
assert np.allclose(p_w[:, None] * d_given_w, w_given_d * p_d)
assert np.allclose(p_w @ d_given_w, p_d)
assert not np.allclose(d_given_w.mean(axis=0), p_d)
assert np.allclose(d_given_w[1], [0.4, 0.3, 0.3])
assert np.isclose(w_given_d[1, 2], 0.8)
# Independence would be a table of rank one.
assert np.linalg.matrix_rank(p) == 2
assert np.linalg.matrix_rank(np.outer(p_w, p_d)) == 1
# The card's table.
mail = np.array([[24, 12, 4], [6, 24, 130]]) / 200
assert np.isclose(mail[0].sum(), 0.2) and np.isclose(mail[:, 0].sum(), 0.15)
assert np.isclose(mail[0, 0] / mail[:, 0].sum(), 0.8)
assert np.isclose(mail[0, 0] / mail[0].sum(), 0.6)
assert np.isclose(mail[0, :2].sum() / mail[:, :2].sum(), 6 / 11)
