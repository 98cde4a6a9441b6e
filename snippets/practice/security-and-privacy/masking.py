"""A defence that only hides the gradient, and how it shows."""

import runpy
from pathlib import Path

import numpy as np

network = runpy.run_path(str(Path(__file__).with_name("network.py")))
accuracy = network["accuracy"]
forward = network["forward"]
gradient = network["gradient"]
pgd = network["pgd"]
predict = network["predict"]
train = network["train"]
net = network["net"]
X, X_test, y, y_test = (
    network[name] for name in ("X", "X_test", "y", "y_test")
)

other = train(X[600:], y[600:], 1)


# --8<-- [start:show]
def margin_gradient(net, A, y):
    """Of the best wrong logit minus the right one: never saturates."""
    h, z = forward(net, A)
    rows = np.arange(len(y))
    z = z.copy()
    z[rows, y] = -np.inf
    e = np.zeros_like(z)
    e[rows, z.argmax(1)], e[rows, y] = 1, -1
    return ((e @ net[2].T) * (h > 0)) @ net[0].T


masked = [net[0], net[1], 1e4 * net[2], 1e4 * net[3]]  # same decisions
zero = np.mean(np.all(gradient(masked, X_test, y_test) == 0, axis=1))
print(f"share of gradients that are exactly 0: {zero:.2f}")
print("eps   PGD, own gradient  PGD of another network  PGD on margins")
for eps in (0.1, 0.2, 0.5):
    own = pgd(masked, X_test, y_test, eps, 20, eps / 5)
    foreign = pgd(other, X_test, y_test, eps, 20, eps / 5)
    adaptive = X_test
    for _ in range(20):
        step = np.sign(margin_gradient(masked, adaptive, y_test))
        box = np.clip(adaptive + eps / 5 * step, X_test - eps, X_test + eps)
        adaptive = np.clip(box, 0, 1)
    a = [accuracy(masked, A, y_test) for A in (own, foreign, adaptive)]
    print(f"{eps:3}  {a[0]:18.2f}  {a[1]:22.2f}  {a[2]:14.2f}")
    # --8<-- [end:show]
    assert a[0] > 0.94 > a[1] > a[2] or (eps == 0.5 and a[2] == a[1] == 0)
assert np.array_equal(predict(masked, X_test), predict(net, X_test))
assert zero > 0.9
# margins: checked by differences
e, G = 1e-6, margin_gradient(net, X_test[:5], y_test[:5])


def margin(A, y):
    z = forward(net, A)[1]
    right = z[np.arange(len(y)), y]
    return np.where(np.arange(10) == y[:, None], -np.inf, z).max(1) - right


for j in (10, 20, 36):
    step = e * np.eye(64)[j]
    up, down = (
        margin(X_test[:5] + step, y_test[:5]),
        margin(X_test[:5] - step, y_test[:5]),
    )
    assert np.allclose((up - down) / (2 * e), G[:, j], atol=1e-5)
