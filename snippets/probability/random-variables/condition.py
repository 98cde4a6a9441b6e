"""Condition a joint table of any number of variables on one of them."""

import numpy as np


# --8<-- [start:show]
def condition(joint, axis, index):
    """p(others | variable `axis` has value `index`), that axis removed."""
    slab = np.take(joint, index, axis=axis)
    total = slab.sum()
    if total == 0:
        raise ValueError("the condition has probability zero")
    return slab / total


# --8<-- [end:show]

rng = np.random.default_rng(0)
joint = rng.dirichlet(np.ones(24)).reshape(2, 3, 4)
given = condition(joint, 1, 2)
assert given.shape == (2, 4) and np.isclose(given.sum(), 1)
for a in range(2):
    for c in range(4):
        event = joint[a, 2, c] / joint[:, 2, :].sum()
        assert np.isclose(given[a, c], event)
# Two conditions, in either order.
one = condition(condition(joint, 2, 3), 0, 1)
other = condition(condition(joint, 0, 1), 1, 3)
assert np.allclose(one, other)
assert np.allclose(one, joint[1, :, 3] / joint[1, :, 3].sum())
assert np.isclose(condition(np.array([0.2, 0.8]), 0, 1), 1)
impossible = np.array([[0.0, 0.0], [0.3, 0.7]])
try:
    condition(impossible, 0, 0)
except ValueError:
    pass
else:
    raise AssertionError("a condition of probability zero must be refused")
