"""A chain of three variables: what its factorisation saves and says."""

import numpy as np

# --8<-- [start:show]
p_w = np.array([0.6, 0.4])  # dry, rain
d_given_w = np.array([[0.8, 0.15, 0.05], [0.4, 0.3, 0.3]])
m_given_d = np.array([[1.0, 0.0], [0.8, 0.2], [0.2, 0.8]])  # missed: no, yes

joint = np.einsum("w,wd,dm->wdm", p_w, d_given_w, m_given_d)
print("shape", joint.shape, "sum", round(joint.sum(), 9))
print("P(missed) =", round(joint[:, :, 1].sum(), 3))
m_given_w = joint.sum(axis=1) / p_w[:, None]  # sum over the delay
print("P(missed | dry), P(missed | rain) =", m_given_w[:, 1])
m_given_wd = joint / joint.sum(axis=2, keepdims=True)
print("P(missed | dry,  delay) =", m_given_wd[0, :, 1])
print("P(missed | rain, delay) =", m_given_wd[1, :, 1])
# --8<-- [end:show]

assert np.isclose(joint.sum(), 1) and np.allclose(d_given_w.sum(axis=1), 1)
# By hand: 0.2 and 0.8 of the delays of 10 and 30 minutes are missed.
by_hand = [0.2 * 0.15 + 0.8 * 0.05, 0.2 * 0.3 + 0.8 * 0.3]
assert np.allclose(m_given_w[:, 1], by_hand)
assert np.isclose(joint[:, :, 1].sum(), p_w @ by_hand)
assert np.allclose(m_given_w.sum(axis=1), 1)
assert np.allclose(m_given_wd[0], m_given_wd[1])  # W says nothing more
assert not np.isclose(*m_given_w[:, 1])  # but it does without D
assert np.allclose(m_given_wd[0], m_given_d)
assert np.allclose(joint.sum(axis=2), p_w[:, None] * d_given_w)
free = {"full": 2 * 3 * 2 - 1, "chain": 1 + 2 * 2 + 3 * 1}
assert free == {"full": 11, "chain": 8}
# The fork W <- D -> M has the same joint distribution.
d = joint.sum(axis=(0, 2))
w_given_d = joint.sum(axis=2) / d
fork = np.einsum("d,wd,dm->wdm", d, w_given_d, m_given_d)
assert np.allclose(fork, joint)
# The collider W -> D <- S: ends independent, given D not.
rng = np.random.default_rng(0)
p_s, d_given_ws = np.array([0.9, 0.1]), rng.dirichlet(np.ones(3), size=(2, 2))
collider = np.einsum("w,s,wsd->wsd", p_w, p_s, d_given_ws)
assert np.allclose(collider.sum(axis=2), np.outer(p_w, p_s))
for table in np.moveaxis(collider, 2, 0):
    assert np.linalg.matrix_rank(table) == 2
assert d_given_ws[..., 1:].size == 8  # two free numbers for each pair
# The card: sizes 3, 4, 5.
assert 3 * 4 * 5 - 1 == 59 and 2 + 3 * 3 + 4 * 4 == 27
assert 2 + 4 + 15 * 3 == 51  # collider: ends 3 and 5, middle 4
