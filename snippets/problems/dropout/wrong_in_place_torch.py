"""Writes into its input, which a leaf forbids and the caller does not expect.

Fails: The gradient is the mask of the forward pass, factor included
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
        if self.training:
            x *= (torch.rand_like(x) >= self.p) / (1 - self.p)
        return x
