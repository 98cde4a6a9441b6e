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
print("p(d | dry)  ", d_given_w[0])
print("p(d | rain) ", d_given_w[1])
print("p(rain | d) ", w_given_d[1])
print("average of the rows, weighted:", p_w @ d_given_w)
print("average of the rows, plain:   ", d_given_w.mean(axis=0))
# --8<-- [end:show]

assert counts.sum() == 100 and np.isclose(p.sum(), 1) and np.all(p >= 0)
assert np.allclose(counts.sum(axis=0), [64, 21, 15])  # the text's margins
assert np.allclose(counts.sum(axis=1), [60, 40])
assert np.allclose(d_given_w.sum(axis=1), 1)
assert np.allclose(w_given_d.sum(axis=0), 1)
assert np.allclose(p_w[:, None] * d_given_w, w_given_d * p_d)
assert np.allclose(p_w @ d_given_w, p_d)
assert not np.allclose(d_given_w.mean(axis=0), p_d)
assert np.allclose(d_given_w[1], [0.4, 0.3, 0.3])
assert np.isclose(w_given_d[1, 2], 0.8)
# Late at all: several cells are kept. Summed over the condition: not 1.
assert np.isclose(p[1, 1:].sum() / p[:, 1:].sum(), 24 / 36)
assert np.isclose(d_given_w[:, 2].sum(), 0.05 + 0.3)
# Plain and weighted average agree if weights and values are uncorrelated.
weights, each = np.array([0.5, 0.25, 0.25]), np.array([0.3, 0.1, 0.5])
assert np.isclose(weights @ each, each.mean())
rng = np.random.default_rng(0)
weights, each = rng.dirichlet(np.ones(5)), rng.uniform(size=5)
gap = 5 * np.cov(weights, each, bias=True)[0, 1]
assert np.isclose(weights @ each - each.mean(), gap) and abs(gap) > 0.001
# Independence would be a table of rank one.
assert np.linalg.matrix_rank(p) == 2
assert np.linalg.matrix_rank(np.outer(p_w, p_d)) == 1
# The card's table.
mail = np.array([[24, 12, 4], [6, 24, 130]]) / 200
assert np.isclose(mail[0].sum(), 0.2) and np.isclose(mail[:, 0].sum(), 0.15)
assert np.isclose(mail[0, 0] / mail[:, 0].sum(), 0.8)
assert np.isclose(mail[0, 0] / mail[0].sum(), 0.6)
assert np.isclose(mail[0, :2].sum() / mail[:, :2].sum(), 6 / 11)
assert np.isclose(0.8 * 0.9 + 0.2 * 0.5, 0.82)
