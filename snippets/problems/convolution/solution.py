import numpy as np


def conv2d(
    image: np.ndarray,
    kernels: np.ndarray,
    bias: np.ndarray,
    stride: int = 1,
    padding: int = 0,
) -> np.ndarray:
    """The forward pass of a convolutional layer, for one image.

    image: shape (c, h, w).
    kernels: shape (c_out, c, kh, kw).
    bias: shape (c_out,).
    Returns floats of shape (c_out, h_out, w_out).
    """
    c_out, _, kh, kw = kernels.shape
    sides = (padding, padding)
    padded = np.pad(image.astype(float), ((0, 0), sides, sides))
    h_out = (padded.shape[1] - kh) // stride + 1
    w_out = (padded.shape[2] - kw) // stride + 1
    out = np.zeros((c_out, h_out, w_out)) + bias[:, None, None]
    for a in range(kh):
        for b in range(kw):
            patch = padded[
                :,
                a : a + stride * h_out : stride,
                b : b + stride * w_out : stride,
            ]
            out += np.einsum("oc,chw->ohw", kernels[:, :, a, b], patch)
    return out
