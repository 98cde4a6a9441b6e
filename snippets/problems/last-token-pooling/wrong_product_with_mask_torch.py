"""Multiplies by the mask, which makes NaN of padding that is NaN.

Fails: Gradients reach the real states, and padding of NaN gets 0
"""

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, d, k, how="last"):
        super().__init__()
        self.how = how
        self.score = nn.Linear(d, k)

    def forward(self, hidden, mask):
        real = mask.bool()
        B, T = real.shape
        hidden = hidden * real[..., None]
        if self.how == "last":
            places = torch.arange(T, device=real.device)
            last = torch.where(real, places, 0).argmax(dim=1)
            pooled = hidden[torch.arange(B, device=real.device), last]
        else:
            wide = torch.promote_types(hidden.dtype, torch.float32)
            count = real.sum(dim=1, keepdim=True).clamp(min=1)
            pooled = hidden.sum(dim=1, dtype=wide) / count
        return self.score(pooled.to(self.score.weight.dtype))
