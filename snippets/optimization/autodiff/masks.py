"""A mask after the fact does not keep NaN out of a gradient."""

import numpy as np

# --8<-- [start:show]
x, g = np.array([0.0, 4.0]), np.array([1.0, 3.0])  # input, incoming adjoint
keep = x > 0
y = np.where(keep, np.sqrt(x), 0)
print("value:               ", y)

with np.errstate(divide="ignore", invalid="ignore"):
    to_root = np.where(keep, g, 0)  # VJP of where
    wrong = to_root * (0.5 / np.sqrt(x))  # VJP of sqrt
print("gradient:            ", wrong)

safe = np.where(keep, x, 1.0)  # mask the input as well
same = np.where(keep, np.sqrt(safe), 0)
to_root = np.where(keep, g, 0)
to_safe = to_root * (0.5 / np.sqrt(safe))
mended = np.where(keep, to_safe, 0)  # VJP of the first where
print("with a safe input:   ", mended)
# --8<-- [end:show]


def masked(x):
    return 3.0 * np.sqrt(x) if x > 0 else 0.0


central = (masked(4 + 1e-6) - masked(4 - 1e-6)) / 2e-6
assert np.isnan(wrong[0]) and np.isclose(wrong[1], central)
assert mended[0] == 0 and np.isclose(mended[1], central)
assert (
    np.array_equal(y, same)
    and np.allclose(y**2, x)
    and np.isfinite(to_safe).all()
)
