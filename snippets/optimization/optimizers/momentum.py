"""Heavy-ball momentum on the valley: three steps by hand, then a race."""

import numpy as np

# --8<-- [start:show]
lam = np.array([1.0, 50.0])  # curvatures of the valley


def momentum(grad, w, eta, beta, steps):
    """Return the path (steps + 1, d); beta = 0 is gradient descent."""
    m, path = np.zeros_like(w), [w]
    for _ in range(steps):
        m = beta * m + grad(w)
        w = w - eta * m
        path.append(w)
    return np.array(path)


def grad(w):
    return lam * w


start = np.array([10.0, 1.0])
for w in momentum(grad, start, eta=0.03, beta=0.5, steps=3):
    print(w.round(3))
root = np.sqrt(50)
tuned = ((root - 1) / (root + 1)) ** 2
for name, eta, beta in (
    ("descent", 2 / 51, 0),
    ("momentum", 4 / (1 + root) ** 2, tuned),
):
    path = momentum(grad, start, eta, beta, 400)
    far = np.linalg.norm(path, axis=1) > 1e-3 * np.linalg.norm(start)
    print(f"{name:8} eta {eta:.3f}, beta {beta:.3f}: {np.sum(far)} steps")
    # --8<-- [end:show]
    assert np.all(np.diff(far.astype(int)) <= 0)  # once near, it stays near
    n, distance = np.sum(far), np.linalg.norm(path, axis=1)
    assert distance[n - 1] > distance[0] / 1000 >= distance[n]

    def factor(eta, beta):  # the worst factor a step, in the long run
        return max(
            abs(np.roots([1, -(1 + beta - eta * k), beta])).max() for k in lam
        )

    here = factor(eta, beta)
    for a in (0.9, 0.98, 1.02, 1.1):  # no other constants do better
        for b in (0.8, 0.95, 1, 1.05, 1.2):
            assert factor(a * eta, min(b * beta, 1)) > here
    if beta == 0:
        assert np.isclose(here, 49 / 51)
        assert n == np.ceil(np.log(1000) / np.log(51 / 49))
    else:
        assert np.isclose(here, np.sqrt(beta), rtol=1e-6)
        assert np.ceil(np.log(1000) / -np.log(here)) < n < 173 / 5
by_hand = [[10, 1], [9.7, -0.5], [10 - 0.03 * (10 + 14.7), -0.5]]
assert np.allclose(momentum(grad, start, 0.03, 0.5, 2), by_hand)
# Against the roots of the recurrence in each direction.
for eta, beta in ((0.03, 0.5), (0.05, 0.8), (4 / (1 + root) ** 2, tuned)):
    path = momentum(grad, start, eta, beta, 40)
    for t in range(1, 40):
        expected = (1 + beta - eta * lam) * path[t] - beta * path[t - 1]
        assert np.allclose(path[t + 1], expected)
    modulus = [abs(np.roots([1, -(1 + beta - eta * k), beta])) for k in lam]
    inside = [
        (1 - beta**0.5) ** 2 <= eta * k <= (1 + beta**0.5) ** 2 for k in lam
    ]
    for size, real in zip(modulus, inside, strict=True):
        if real:
            assert np.allclose(size, np.sqrt(beta), rtol=1e-6)
# The limit of the step is 2(1 + beta)/L, not 2/L.
for beta in (0.0, 0.5, 0.9):
    for share, stable in ((0.99, True), (1.01, False)):
        eta = share * 2 * (1 + beta) / 50
        end = momentum(grad, start, eta, beta, 800)[-1]
        assert (abs(end).max() < 1e-3) == stable
steady = momentum(lambda w: 0 * w + 3, start, 0.1, 0.9, 300)
assert np.allclose(steady[-2] - steady[-1], 0.1 * 3 / (1 - 0.9))
# The averaged form with eta/(1 - beta) walks the same path.
m, w = np.zeros(2), start
for expected in momentum(grad, start, 0.01, 0.9, 30)[1:]:
    m = 0.9 * m + 0.1 * grad(w)
    w = w - 0.1 * m
    assert np.allclose(w, expected)
# The card: f = 2 w^2 from 5 with eta 0.1 and beta 0.5.
card = momentum(lambda w: 4 * w, np.array([5.0]), 0.1, 0.5, 3)[:, 0]
assert np.allclose(card, [5, 3, 0.8, -0.62])
assert np.allclose(
    momentum(lambda w: 4 * w, np.array([5.0]), 0.1, 0, 3)[:, 0],
    [5, 3, 1.8, 1.08],
)
