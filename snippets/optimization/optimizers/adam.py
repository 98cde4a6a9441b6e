"""Adam: first steps on the valley, and what its step does not depend on."""

import numpy as np


# --8<-- [start:show]
def adam(grad, w, eta, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    """Minimise from w of shape (d,); return the path (steps + 1, d)."""
    m, v, path = np.zeros_like(w), np.zeros_like(w), [w]
    for t in range(1, steps + 1):
        g = grad(w)
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat = m / (1 - beta1**t)
        v_hat = v / (1 - beta2**t)
        w = w - eta * m_hat / (np.sqrt(v_hat) + eps)
        path.append(w)
    return np.array(path)


lam, start = np.array([1.0, 50.0]), np.array([10.0, 1.0])
path = adam(lambda w: lam * w, start, 0.25, 4)
scaled = adam(lambda w: 1000 * lam * w, start, 0.25, 4)
for t in (0, 1, 2, 4):
    print(t, path[t].round(3), scaled[t].round(3))
# --8<-- [end:show]

assert np.allclose(path[1], start - 0.25)  # the first step is a sign
assert np.allclose(path, scaled, rtol=1e-6)
# Against the sums written out, on generic gradients.
rng = np.random.default_rng(1)
stream = rng.normal(size=(30, 4)) * [0.1, 1, 5, 30]
feed = iter(stream)
w = adam(lambda w: next(feed), np.ones(4), 0.02, 30, 0.8, 0.95, 0.3)
for t in (1, 7, 30):
    a, b = 0.8 ** np.arange(t)[::-1], 0.95 ** np.arange(t)[::-1]
    m = a @ stream[:t] / a.sum()
    v = b @ stream[:t] ** 2 / b.sum()
    assert np.allclose(w[t - 1] - w[t], 0.02 * m / (np.sqrt(v) + 0.3))
# The card: gradients 4, then 2; then -2 in place of 2.
for second, expected in (
    (2.0, 0.9 - 0.1 * (8 / 3) / np.sqrt(64 / 7)),
    (-2.0, 0.9),
):
    feed = iter([[4.0], [second]])
    card = adam(
        lambda w, f=feed: np.array(next(f)), np.ones(1), 0.1, 2, 0.5, 0.75
    )
    assert np.allclose(card[1:, 0], [0.9, expected])
# A gradient of zero gives no NaN, and the start stays as it is.
still = adam(lambda w: 0 * w, start, 0.25, 3)
assert np.array_equal(still, np.tile([10.0, 1.0], (4, 1)))
assert np.array_equal(start, [10, 1])
# A silent weight: one gradient after 20,000 zeros moves it by 3.2 eta.
feed = iter([0.0] * 20_000 + [7.0] + [0.0] * 300)
moves = adam(lambda w: np.array([next(feed)]), np.zeros(1), 1.0, 20_301)[:, 0]
jump = moves[20_001]
assert np.isclose(jump, -0.1 / np.sqrt(0.001))
assert np.isclose(moves[-1] / jump, 10, rtol=0.01)  # ten times that in all
# If the gradients go on growing, by beta2 / beta1 a step, moves get longer;
# by Cauchy and Schwarz no stream can do more: 7.3 eta with the defaults.
feed = iter([0.0] * 20_000 + [1.11**k for k in range(200)])
moves = adam(lambda w: np.array([next(feed)]), np.zeros(1), 1.0, 20_200)[:, 0]
most = (1 - 0.9) / np.sqrt((1 - 0.999) * (1 - 0.9**2 / 0.999))
assert np.isclose(moves[-2] - moves[-1], most, rtol=1e-6) and most > 7.2
