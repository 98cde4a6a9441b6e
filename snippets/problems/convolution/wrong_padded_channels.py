"""Pads the axis of the channels as well.

Fails: Padding surrounds the image with zeros
"""

import numpy as np


def conv2d(image, kernels, bias, stride=1, padding=0):
    c_out, _, kh, kw = kernels.shape
    padded = np.pad(image.astype(float), padding)
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
