"""RMSProp equalises sizes; momentum averages directions away."""

import numpy as np


# --8<-- [start:show]
def rmsprop(grads, beta2=0.9, eps=1e-8):
    """Steps g / (root of the mean square), for gradients (T, d)."""
    v, steps = np.zeros(grads.shape[1]), []
    for g in grads:
        v = beta2 * v + (1 - beta2) * g**2
        steps.append(g / (np.sqrt(v) + eps))
    return np.array(steps)


def averaged(grads, beta=0.9):
    m, steps = np.zeros(grads.shape[1]), []
    for g in grads:
        m = beta * m + (1 - beta) * g
        steps.append(m)
    return np.array(steps)


t = np.arange(200)
grads = np.stack([4 + 0 * t, 4.0 * (-1) ** t, 0.04 + 0 * t], axis=1)
print("          steady  alternating  tiny")
for name, rule in (
    ("gradient", lambda g: g),
    ("momentum", averaged),
    ("RMSProp", rmsprop),
):
    a, b, c = np.abs(rule(grads)[-1])
    print(f"{name:8} {a:7.2f} {b:12.2f} {c:5.2f}")
# --8<-- [end:show]

assert np.allclose([a, b, c], 1)  # RMSProp's steps are equally long
assert np.all(abs(grads[:, :2]) == 4) and np.all(grads[:, 2] == 0.04)
assert np.all(grads[1:, 1] == -grads[:-1, 1])  # as across a valley
signs = np.sign(grads[-1])
assert np.allclose(rmsprop(grads)[-1], signs)
assert np.allclose(averaged(grads)[-1, 1], signs[1] * 4 * 0.1 / 1.9)
first = np.sign(grads[0]) * np.sqrt(1 / 0.1)  # no bias correction
assert np.allclose(rmsprop(grads)[0], first)
