"""A few-shot prompt's bias towards a label, measured and divided out."""

import numpy as np


# --8<-- [start:show]
def calibrate(p, p_empty):
    q = p / p_empty  # what the text adds to the prompt's own bias
    return q / q.sum(axis=-1, keepdims=True)


p_empty = np.array([0.8, 0.2])  # "Review: N/A. Label:" positive, negative
p = np.array([[0.9, 0.1], [0.7, 0.3], [0.6, 0.4]])  # three reviews
print(calibrate(p, p_empty).round(2).tolist())
# --8<-- [end:show]
assert np.allclose(p.sum(axis=1), 1) and np.isclose(p_empty.sum(), 1)
c = calibrate(p, p_empty)
assert np.allclose(c.sum(axis=1), 1)
odds = p[:, 0] / p[:, 1] / 4
assert np.allclose(c[:, 0] / c[:, 1], odds)
assert (c[:, 0] > 0.5).tolist() == [True, False, False]
# the card: three labels
p, p_empty = np.array([0.3, 0.5, 0.2]), np.array([0.6, 0.3, 0.1])
c = calibrate(p, p_empty)
assert np.allclose(c, np.array([3, 10, 12]) / 25)
labels = [int(q.argmax()) for q in (p, p - p_empty, c)]
assert labels == [1, 1, 2]  # subtracting names another label
