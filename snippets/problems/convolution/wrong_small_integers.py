"""Computes in the type of the image, whose numbers end at 255.

Fails: Numbers of type uint8 do not overflow
"""

import numpy as np


def conv2d(image, kernels, bias, stride=1, padding=0):
    c_out, _, kh, kw = kernels.shape
    sides = (padding, padding)
    padded = np.pad(image, ((0, 0), sides, sides))
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
