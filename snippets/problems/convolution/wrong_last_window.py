"""Rounds the number of windows down where the last one still fits.

Fails: Windows start at each multiple of the stride
"""

import numpy as np


def conv2d(image, kernels, bias, stride=1, padding=0):
    c_out, _, kh, kw = kernels.shape
    sides = (padding, padding)
    padded = np.pad(image.astype(float), ((0, 0), sides, sides))
    h_out = (padded.shape[1] - kh + 1) // stride
    w_out = (padded.shape[2] - kw + 1) // stride
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
