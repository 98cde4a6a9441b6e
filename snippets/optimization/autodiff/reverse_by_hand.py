"""Reverse mode written out: values forwards, adjoints backwards."""

import math


# --8<-- [start:show]
def gradient(x1, x2):
    v1 = x1 * x2  # forward pass: values, kept for later
    v2 = math.log(v1)
    v3 = math.sin(x1)
    v4 = v2 + v3

    v4_bar = 1.0  # backward pass: the last node first
    v2_bar = v4_bar * 1
    v3_bar = v4_bar * 1
    x1_bar = v3_bar * math.cos(x1)
    v1_bar = v2_bar / v1
    x1_bar += v1_bar * x2  # second use of x1: add, do not overwrite
    x2_bar = v1_bar * x1
    return v4, (x1_bar, x2_bar)


value, (by_x1, by_x2) = gradient(2, 5)
print(f"f = {value:.4f}, gradient ({by_x1:.4f}, {by_x2:.4f})")
# --8<-- [end:show]

assert (value, (by_x1, by_x2)) == gradient(2, 5)  # the figure's point
for x1, x2 in ((2, 5), (0.3, 1.7)):
    out, found = gradient(x1, x2)
    assert math.isclose(out, math.log(x1) + math.log(x2) + math.sin(x1))
    assert math.isclose(found[0], 1 / x1 + math.cos(x1))
    assert math.isclose(found[1], 1 / x2)


def quotient(x1, x2):
    """Adjoints of f = a / b, a = x1 x2, b = x1 + x2, as on the card."""
    a, b = x1 * x2, x1 + x2
    a_bar, b_bar = 1 / b, -a / b**2
    return a / b, a_bar, b_bar, a_bar * x2 + b_bar, a_bar * x1 + b_bar


assert quotient(2, 3) == (1.2, 0.2, -0.24, 3 * 0.2 - 0.24, 2 * 0.2 - 0.24)
for i, exact in ((3, 0.36), (4, 0.16)):
    assert math.isclose(quotient(2, 3)[i], exact)
h = 1e-6
for i, (dx, dy) in ((3, (h, 0)), (4, (0, h))):
    up, down = quotient(2 + dx, 3 + dy)[0], quotient(2 - dx, 3 - dy)[0]
    assert math.isclose(quotient(2, 3)[i], (up - down) / (2 * h), rel_tol=1e-8)
# along (1, -2): a' = 3 - 4 = -1, b' = -1, f' = (a' b - a b') / b^2
assert math.isclose((-1 * 5 + 6 * 1) / 25, 0.36 - 2 * 0.16)
