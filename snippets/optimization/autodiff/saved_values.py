"""Writing into an array that the backward pass still needs."""

import numpy as np


# --8<-- [start:show]
def exp_and_vjp(x):
    y = np.exp(x)
    return y, lambda g: g * y  # keeps the output: exp is its own derivative


def add_and_vjp(x, c):
    return x + c, lambda g: g  # keeps nothing


x, g = np.array([0.5, -1.0]), np.array([1.0, 2.0])
y, back = exp_and_vjp(x)
print("right:        ", back(g).round(3))
y += 1  # in place: this changes what the backward pass holds
wrong = back(g)
print("after y += 1: ", wrong.round(3))

s, back = add_and_vjp(x, 3.0)
s += 1
print("after a sum:  ", back(g).round(3))
# --8<-- [end:show]

assert np.allclose(wrong, g * (np.exp(x) + 1))
assert np.allclose(back(g), g) and np.allclose(s, x + 4)
assert np.allclose(exp_and_vjp(x)[1](g), g * np.exp(x))
y, back = exp_and_vjp(x)
y = y + 1  # a new array: nothing is lost
assert np.allclose(back(g), g * np.exp(x)) and np.allclose(back(g), g * (y - 1))
