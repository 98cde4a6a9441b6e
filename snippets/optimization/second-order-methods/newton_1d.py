"""Newton's method in one dimension: the error is squared at each step."""

import numpy as np


# --8<-- [start:show]
def newton(slope, curvature, x, steps):
    """All iterates, shape (steps + 1,), from the start x."""
    path = [x]
    for _ in range(steps):
        path.append(path[-1] - slope(path[-1]) / curvature(path[-1]))
    return np.array(path)


path = newton(lambda x: np.exp(x) - 2, np.exp, 0.0, 4)
error = path - np.log(2)
print(f"0: x = {path[0]:.8f}, error {error[0]: .1e}")
for t in range(1, 5):
    print(f"{t}: x = {path[t]:.8f}, error {error[t]: .1e}", end="")
    print(f", over last squared {error[t] / error[t - 1] ** 2:.2f}")
# --8<-- [end:show]

assert abs(error[4]) < 1e-6 < abs(error[3])
e = error[:-1]  # the exact recursion: e_new = e - 1 + exp(-e)
assert np.allclose(error[1:], e - 1 + np.exp(-e), atol=1e-13)
assert np.isclose(error[4] / error[3] ** 2, 0.5, atol=1e-3)  # f'''/(2 f'')

# The card: x - log x from 0.5 squares the distance from 1.
card = newton(lambda x: 1 - 1 / x, lambda x: 1 / x**2, 0.5, 3)
assert np.allclose(card, [0.5, 0.75, 0.9375, 0.99609375])
assert np.allclose(1 - card[1:], (1 - card[:-1]) ** 2)
far = newton(lambda x: 1 - 1 / x, lambda x: 1 / x**2, 3.0, 1)
assert np.isclose(far[1], -3)
# x^4: a flat minimum, each step keeps two thirds.
flat = newton(lambda x: 4 * x**3, lambda x: 12 * x**2, 1.5, 5)
assert np.allclose(flat[1:] / flat[:-1], 2 / 3)
# x^2 + |x|^2.5: f'' > 0, but not Lipschitz at 0: the order is only 1.5.
rough = newton(
    lambda x: 2 * x + 2.5 * np.sign(x) * np.abs(x) ** 1.5,
    lambda x: 2 + 3.75 * np.abs(x) ** 0.5,
    0.01,
    4,
)
order = np.diff(np.log(np.abs(rough[1:]))) / np.diff(np.log(np.abs(rough[:-1])))
assert np.allclose(order, 1.5, atol=0.1)
