"""A chain of three variables: what its factorisation saves and says."""

import numpy as np

# --8<-- [start:show]
p_w = np.array([0.6, 0.4])  # dry, rain
d_given_w = np.array([[0.8, 0.15, 0.05], [0.4, 0.3, 0.3]])
m_given_d = np.array([[1.0, 0.0], [0.8, 0.2], [0.2, 0.8]])  # missed: no, yes

joint = np.einsum("w,wd,dm->wdm", p_w, d_given_w, m_given_d)
print("shape", joint.shape, "sum", round(joint.sum(), 9))
print("P(missed) =", round(joint[:, :, 1].sum(), 3))
w_m = joint.sum(axis=1)  # sum over the delay
print("P(missed | dry), P(missed | rain) =", w_m[:, 1] / p_w)
m_given_wd = joint / joint.sum(axis=2, keepdims=True)
print("P(missed | dry,  delay) =", m_given_wd[0, :, 1])
print("P(missed | rain, delay) =", m_given_wd[1, :, 1])
# --8<-- [end:show]

assert np.isclose(joint[:, :, 1].sum(), 0.162)
assert np.allclose(w_m[:, 1] / p_w, [0.07, 0.3])
assert np.allclose(m_given_wd[0], m_given_wd[1])  # W says nothing more
assert not np.isclose(*(w_m[:, 1] / p_w))  # but it does without D
assert np.allclose(joint.sum(axis=2), p_w[:, None] * d_given_w)
free = {"full": 2 * 3 * 2 - 1, "chain": 1 + 2 * 2 + 3 * 1}
assert free == {"full": 11, "chain": 8}
# The fork W <- D -> M has the same joint distribution.
d = joint.sum(axis=(0, 2))
w_given_d = joint.sum(axis=2) / d
fork = np.einsum("d,wd,dm->wdm", d, w_given_d, m_given_d)
assert np.allclose(fork, joint)
# The collider W -> D <- M has independent ends, which this joint has not.
assert not np.allclose(w_m, np.outer(w_m.sum(axis=1), w_m.sum(axis=0)))
# The card: sizes 3, 4, 5.
assert 3 * 4 * 5 - 1 == 59 and 2 + 3 * 3 + 4 * 4 == 27
assert 2 + 4 + 15 * 3 == 51  # collider: ends 3 and 5, middle 4
