"""Depth: orthogonal layers keep norms, Gaussian ones spread them."""

import numpy as np

rng = np.random.default_rng(0)
width, depth = 64, 20
x = rng.normal(size=(width, 200))


def orthogonal():
    Q, R = np.linalg.qr(rng.normal(size=(width, width)))
    return Q * np.sign(np.diag(R))  # without the signs Q is not uniform


def gaussian(gain=1.0):
    return gain * rng.normal(size=(width, width)) / np.sqrt(width)


print("linear net, 20 layers    |h| / |x|     sigma_1   median sigma")
for name, draw in (("orthogonal", orthogonal), ("Gaussian", gaussian)):
    J = np.linalg.multi_dot([draw() for _ in range(depth)])
    ratio = np.linalg.norm(J @ x, axis=0) / np.linalg.norm(x, axis=0)
    s = np.linalg.svd(J, compute_uv=False)
    print(f"{name:20} {ratio.min():6.2f} to {ratio.max():.2f}", end=" ")
    print(f"{s[0]:9.3f} {np.median(s):14.4f}")
    if name == "orthogonal":
        assert np.allclose(J.T @ J, np.eye(width))
        assert np.allclose(ratio, 1)

print("tanh net, 20 layers   mean |h|   share with |h| > 0.99")
layers = {"orthogonal": orthogonal, "Gaussian, gain 1": gaussian}
layers["Gaussian, gain 4"] = lambda: gaussian(4.0)
for name, draw in layers.items():
    h = x
    for _ in range(depth):
        h = np.tanh(draw() @ h)
    size = np.abs(h)
    print(f"{name:18} {size.mean():11.2f} {np.mean(size > 0.99):15.2f}")
