"""Layer and RMS normalisation of one vector, and what each ignores."""

import numpy as np


# --8<-- [start:show]
def layer_norm(h, eps=0.0):
    return (h - h.mean()) / np.sqrt(h.var() + eps)


def rms_norm(h, eps=0.0):
    return h / np.sqrt(np.mean(h**2) + eps)


h = np.array([-1.0, 5, 5, 7])
for text, v in (("h", h), ("3h", 3 * h), ("h + 10", h + 10), ("-h", -h)):
    print(
        f"{text:7} layer {layer_norm(v).round(2)}  RMS {rms_norm(v).round(2)}"
    )
# --8<-- [end:show]
assert np.allclose(3 * layer_norm(h), [-5, 1, 1, 3])
assert np.allclose(5 * rms_norm(h), h)
assert np.allclose(layer_norm(3 * h + 10), layer_norm(h))
assert np.allclose(rms_norm(3 * h), rms_norm(h))
assert not np.allclose(rms_norm(h + 10), rms_norm(h), atol=0.1)
# on a centred vector they are the same, up to the length
assert np.allclose(rms_norm(h - h.mean()), layer_norm(h))
assert np.isclose(np.linalg.norm(rms_norm(h)), 2)  # sqrt(d)
assert np.isclose(np.linalg.norm(layer_norm(h)), 2)
# layer norm with d = 2 knows only the order
assert np.allclose(layer_norm(np.array([0.3, 8.0])), [-1, 1])
# epsilon stands under the root
assert np.allclose(layer_norm(h, 7.0) * 4, h - 4)
assert np.allclose(rms_norm(h, 11.0) * 6, h)
# the card's vector
c = np.array([1.0, 3, 3, 9])
assert np.allclose(3 * layer_norm(c), [-3, -1, -1, 5])
assert np.allclose(rms_norm(c), [0.2, 0.6, 0.6, 1.8])
assert np.allclose(layer_norm(c - 4), layer_norm(c))
assert np.allclose(rms_norm(c - 4), [-1, -1 / 3, -1 / 3, 5 / 3])


def jacobian(f, h, step=1e-6):
    return np.column_stack(
        [(f(h + step * e) - f(h - step * e)) / (2 * step) for e in np.eye(4)]
    )


rms, x = 5.0, rms_norm(h)
assert np.allclose(
    jacobian(rms_norm, h), (np.eye(4) - np.outer(x, x) / 4) / rms, atol=1e-8
)

# backward of layer norm: gamma differs within the group, so it goes in first
gamma, g = np.array([2.0, -1, 0.5, 3]), np.array([1.0, 4, -2, 0.3])
x, gg = layer_norm(h), gamma * g
dx = (gg - gg.mean() - x * np.mean(gg * x)) / h.std()
assert np.allclose(dx, jacobian(layer_norm, h).T @ gg, atol=1e-8)
late = gamma * (g - g.mean() - x * np.mean(g * x)) / h.std()
assert not np.allclose(late, dx, atol=0.1)
