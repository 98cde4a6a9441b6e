"""DDIM upwards and down again: reconstruction, guidance, an edit."""

from itertools import pairwise

import numpy as np

means = np.array([[-1.2, 0.0], [1.2, 0.0]])  # the class moves axis 0
var0 = np.array([0.15, 0.6])  # axis 1 is detail
s = np.sqrt(var0)


def eps_of(x, ab, weights):
    var = ab * var0 + 1 - ab
    gap = x[:, None] - np.sqrt(ab) * means
    log = -(gap**2 / (2 * var)).sum(axis=2) + np.log(weights)
    part = np.exp(log - log.max(axis=1, keepdims=True))
    part /= part.sum(axis=1, keepdims=True)
    return np.sqrt(1 - ab) * np.einsum("nk,nkd->nd", part, gap / var)


last = np.inf
# --8<-- [start:show]
one = np.array([[1, 1e-300], [1e-300, 1]])  # weights: class 0 or 1 only


def guided(x, ab, kind, w):
    # eps_of: exact noise; w = 0 is no guidance (library scale 1 + w)
    eps = eps_of(x, ab, one[kind])
    return (1 + w) * eps - w * eps_of(x, ab, np.array([0.5, 0.5]))


def ddim_path(x, levels, kind, w):
    """Along levels, up or down; the noise is estimated where it starts."""
    for now, to in pairwise(levels):
        eps = guided(x, now, kind, w)
        x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
        x = np.sqrt(to) * x0 + np.sqrt(1 - to) * eps
    return x


rng = np.random.default_rng(0)
photos = means[0] + s * rng.normal(size=(400, 2))
for steps in (10, 100):
    up = np.cos(np.pi / 2 * np.linspace(0, 0.995, steps + 1)) ** 2
    noise = ddim_path(photos, up, 0, 0)
    for w in (0, 3):
        back = ddim_path(noise, up[::-1], 0, w)
        error = np.sqrt(((back - photos) ** 2).mean())
        print(f"steps {steps:3}  down with w {w}: error {error:.3f}")
        # --8<-- [end:show]
        if w == 0:
            plain = error
        else:
            assert error > 2.5 * plain
    assert plain < 0.6 * last
    last = plain
# --8<-- [start:edit]
edited = ddim_path(noise, up[::-1], 1, 0)  # another class's prompt
# class: share changed; detail kept: a correlation
kept = np.corrcoef(edited[:, 1], photos[:, 1])[0, 1]
print(f"edit by inversion: class {(edited[:, 0] > 0).mean():.2f}", end="  ")
print(f"detail kept {kept:.2f}")
for strength in (0.4, 0.6, 1.0):
    top = round(100 * strength)
    x = np.sqrt(up[top]) * photos
    x = x + np.sqrt(1 - up[top]) * rng.normal(size=x.shape)
    x = ddim_path(x, up[top::-1], 1, 0)
    loose = np.corrcoef(x[:, 1], photos[:, 1])[0, 1]
    print(f"strength {strength}: class {(x[:, 0] > 0).mean():.2f}", end="  ")
    print(f"detail kept {loose:.2f}")
    # --8<-- [end:edit]
    if (x[:, 0] > 0).mean() > 0.9:
        assert loose < kept - 0.2
assert (edited[:, 0] > 0).mean() > 0.98 and kept > 0.99
errors = [
    np.sqrt(((ddim_path(noise, up[::-1], 0, w) - photos) ** 2).mean())
    for w in (0, 0.5, 1, 2, 3, 6.5)
]
assert np.all(np.diff(errors) > 0.05)  # a lower scale errs less
# deep inside a class both estimates agree, so guidance changes nothing
deep = np.array([[-3.0, 0.5], [-2.5, -1.0]])
alone = eps_of(deep, 0.9, one[0])
assert np.allclose(guided(deep, 0.9, 0, 3), alone, atol=1e-4)
# a Gaussian's exact path only rescales: x stays m + s z
m1 = photos[:, 1] / s[1]
assert np.allclose(noise[:, 1], m1, atol=0.05)
