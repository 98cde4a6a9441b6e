"""Separable classes: the loss falls towards zero, the weight never stops."""

import numpy as np

# --8<-- [start:show]
x = np.array([-2.0, -1.0, 1.0, 3.0])
y = np.array([0, 0, 1, 1])


def weight_after(lam, steps):
    w = 0.0  # no bias, to keep one number
    for _ in range(steps):
        p = 1 / (1 + np.exp(-w * x))
        w -= 1.0 * (np.mean((p - y) * x) + lam * w)
    return w


for steps in (10, 100, 1000, 10_000):
    w = weight_after(0.0, steps)
    loss = np.mean(np.logaddexp(0, w * x) - y * w * x)
    print(f"{steps:6} steps  w {w:5.2f}  loss {loss:.5f}", end="")
    print(f"  with a penalty: w {weight_after(0.1, steps):.2f}")
# --8<-- [end:show]

assert np.isclose(loss, -np.mean(np.log(1 / (1 + np.exp(-w * np.abs(x))))))
assert w == weight_after(0.0, 10_000)
w = [weight_after(0.0, s) for s in (100, 1000, 10_000)]
# Late on, dw/dt = exp(-w)/2, from the two examples at distance 1: w grows
# by log 10 when the number of steps grows tenfold.
assert np.allclose(np.diff(w), np.log(10), atol=0.07)
end = weight_after(0.1, 1000)
assert np.isclose(end, weight_after(0.1, 2000))
p = 1 / (1 + np.exp(-end * x))
assert np.isclose(np.mean((p - y) * x), -0.1 * end)  # stationary


def loss_at(w):
    return np.mean(np.logaddexp(0, w * x) - y * w * x)


assert np.all(np.diff([loss_at(w) for w in np.linspace(0, 30, 50)]) < 0)
# One label changed to overlap: a finite maximum exists again.
y[2] = 0
assert np.isclose(weight_after(0.0, 3000), weight_after(0.0, 6000))
