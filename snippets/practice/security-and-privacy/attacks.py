"""FGSM, PGD, targeted and transferred attacks on images of digits."""

import runpy
from pathlib import Path

import numpy as np

network = runpy.run_path(str(Path(__file__).with_name("network.py")))
accuracy = network["accuracy"]
pgd = network["pgd"]
train = network["train"]
net = network["net"]
X, X_test, y, y_test = (
    network[name] for name in ("X", "X_test", "y", "y_test")
)
other = train(X[600:], y[600:], 1)  # other images, other start


# --8<-- [start:show]
print(f"accuracy without attack: {accuracy(net, X_test, y_test):.2f}")
print("eps   noise  FGSM   PGD  from another network  made to be y + 1")
for eps in (0.05, 0.1, 0.2):
    noise = np.sign(np.random.default_rng(0).normal(size=X_test.shape))
    sets = [
        np.clip(X_test + eps * noise, 0, 1),
        pgd(net, X_test, y_test, eps, 1, eps),  # FGSM: one full step
        pgd(net, X_test, y_test, eps, 20, eps / 5),
        pgd(other, X_test, y_test, eps, 20, eps / 5),
    ]
    rest = [accuracy(net, A, y_test) for A in sets]
    goal = (y_test + 1) % 10
    aimed = pgd(net, X_test, goal, eps, 20, eps / 5, sign=-1)
    hit = accuracy(net, aimed, goal)
    print(f"{eps:4}  {rest[0]:.2f}   {rest[1]:.2f}  {rest[2]:.2f}", end="")
    print(f"  {rest[3]:20.2f}  {hit:16.2f}")
    # --8<-- [end:show]
    assert rest[2] <= rest[1] < rest[3] < rest[0]
    assert hit < 1 - rest[2]  # a chosen error is harder than any error
    assert hit > 2 * accuracy(net, X_test, goal)
    assert hit > accuracy(net, sets[2], goal)  # aimed beats unaimed
    if eps == 0.2:
        assert rest[0] > 0.9 and rest[2] < 0.05 and rest[3] < 0.3
    for A in (*sets, aimed):
        assert np.max(abs(A - X_test)) <= eps + 1e-12
        assert A.min() >= 0 and A.max() <= 1
