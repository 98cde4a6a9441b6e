"""Linear (in)dependence of functions, seen through samples."""

import numpy as np


def rank(M):
    return np.linalg.matrix_rank(M, tol=1e-10)


t = np.linspace(0, 3, 40)
trig = np.stack([np.ones(40), np.sin(t) ** 2, np.cos(t) ** 2, np.cos(2 * t)])
print("1, sin^2, cos^2, cos 2t: rank", rank(trig))
assert np.allclose(trig[0] - trig[1] - trig[2], 0)
assert np.allclose(trig[3] - trig[2] + trig[1], 0)

powers = np.stack([t**k for k in range(4)])
print("1, t, t^2, t^3:          rank", rank(powers))
assert rank(powers[:, :4]) == 4  # four points are enough
assert rank(powers[:, :3]) == 3  # three can never show it

grid = np.pi * np.arange(5)
unlucky = np.stack([np.sin(grid), np.sin(2 * grid)])
lucky = np.stack([np.sin(t), np.sin(2 * t)])
print("sin t, sin 2t at multiples of pi: rank", rank(unlucky))
print("sin t, sin 2t elsewhere:          rank", rank(lucky))
