"""Three ways to play min over x, max over y of x y."""

import numpy as np


# --8<-- [start:show]
def simultaneous(x, y, eta):
    return x - eta * y, y + eta * x


def alternating(x, y, eta):
    x = x - eta * y
    return x, y + eta * x  # sees the new x


def extragradient(x, y, eta):
    ahead_x, ahead_y = simultaneous(x, y, eta)
    return x - eta * ahead_y, y + eta * ahead_x


for play in (simultaneous, alternating, extragradient):
    x, y, radius = 1.0, 0.0, []
    for t in range(1, 101):
        x, y = play(x, y, 0.2)
        if t % 20 == 0:
            radius.append(np.hypot(x, y))
    print(f"{play.__name__:13} distance", np.round(radius, 2))
    # --8<-- [end:show]
    A = np.column_stack([play(1.0, 0.0, 0.2), play(0.0, 1.0, 0.2)])
    modulus = np.abs(np.linalg.eigvals(A))
    assert np.allclose(A @ [0.3, -2.0], play(0.3, -2.0, 0.2))
    eta2 = 0.2**2
    squared = {
        simultaneous: 1 + eta2,
        alternating: 1,
        extragradient: 1 - eta2 + eta2**2,
    }[play]
    assert np.allclose(modulus**2, squared)
    if play is not alternating:
        assert np.isclose(radius[-1], squared**50)
A = np.column_stack([simultaneous(1, 0, 0.2), simultaneous(0, 1, 0.2)])
assert np.allclose(np.sort_complex(np.linalg.eigvals(A)), [1 - 0.2j, 1 + 0.2j])
# the card: eta 0.1, 100 steps from (3, 4); eta 0.5 with extragradient
x, y = 3.0, 4.0
for _ in range(100):
    x, y = simultaneous(x, y, 0.1)
assert np.isclose(np.hypot(x, y), 5 * 1.01**50)
assert np.isclose(5 * 1.01**50, 8.22, atol=0.005)
x, y = extragradient(3.0, 4.0, 0.1)
assert np.isclose(np.hypot(x, y) / 5, np.sqrt(0.9901))
for _ in range(99):
    x, y = extragradient(x, y, 0.1)
assert np.isclose(np.hypot(x, y), 5 * 0.9901**50)
assert np.isclose(5 * 0.9901**50, 3.04, atol=0.005)
assert np.hypot(*extragradient(3.0, 4.0, 1.1)) > 5  # too large a step
# the text's matrix of alternating steps
A = np.column_stack([alternating(1, 0, 0.3), alternating(0, 1, 0.3)])
assert np.allclose(A, [[1, -0.3], [0.3, 1 - 0.09]])
x, y = extragradient(3.0, 4.0, 1.0)
assert np.isclose(np.hypot(x, y), 5)
