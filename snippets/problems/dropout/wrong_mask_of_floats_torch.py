"""Makes a mask of 32-bit floats, and so a half-precision input a float32.

Fails: The output has the type of the input
"""

import torch
from torch import nn


class Dropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError
        self.p = p

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape) >= self.p).float() / (1 - self.p)
        return x * mask
