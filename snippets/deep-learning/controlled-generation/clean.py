"""Impulse noise: the median keeps an edge that the mean blurs."""

import numpy as np


# --8<-- [start:show]
def filtered(image, size, statistic):
    """statistic: np.mean or np.median over size by size; edges repeated."""
    padded = np.pad(image, size // 2, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size, size))
    return statistic(windows, axis=(2, 3))


rng = np.random.default_rng(0)
clean = np.zeros((40, 40))
clean[:, 20:] = 1  # one edge
impulse = np.where(
    rng.random(clean.shape) < 0.1, rng.integers(2, size=clean.shape), clean
)
gauss = clean + 0.2 * rng.normal(size=clean.shape)
for name, image in (("impulses", impulse), ("Gaussian", gauss)):
    # squared error before; then squared on flat parts, absolute at edge
    errors = [((image - clean) ** 2).mean()]
    for statistic in (np.mean, np.median):
        out = filtered(image, 3, statistic)
        edge = np.abs(out - clean)[:, 19:21].mean()
        flat = ((out - clean) ** 2)[:, np.r_[2:17, 23:38]].mean()
        errors += [flat, edge]
    print(
        "{} {:.3f}; mean: flat {:.4f} edge {:.2f}".format(name, *errors[:3]),
        end="; ",
    )
    print("median: flat {:.4f} edge {:.2f}".format(*errors[3:]))
    # --8<-- [end:show]
    if name == "impulses":
        assert errors[3] < errors[1] / 3 and errors[4] < errors[2] / 3
    else:
        assert errors[3] > errors[1]  # on flat parts the mean is better
one = np.zeros((5, 5))
one[2, 2] = 9
assert filtered(one, 3, np.median).max() == 0
assert np.isclose(filtered(one, 3, np.mean).sum(), 9)


# super-resolution by 4: 16 pixels for one, of which the mean is known
def shrink(image):
    rows, columns = image.shape
    return image.reshape(rows // 4, 4, columns // 4, 4).mean(axis=(1, 3))


small, draw = rng.normal(size=(3, 5)), rng.normal(size=(12, 20))
mended = draw + np.kron(small - shrink(draw), np.ones((4, 4)))
assert np.allclose(shrink(mended), small) and mended.size == 16 * small.size
assert not np.allclose(shrink(draw), small)
detail = draw - np.kron(shrink(draw), np.ones((4, 4)))
assert np.allclose(mended - np.kron(small, np.ones((4, 4))), detail)
