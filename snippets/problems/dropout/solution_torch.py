import torch
from torch import nn


class Dropout(nn.Module):
    """Drops entries with probability p and divides the others by 1 - p.

    Takes and returns a tensor of any shape and floating type. In eval() it
    returns its input.

    Raises:
        ValueError: p is not in [0, 1).
    """

    def __init__(self, p: float):
        super().__init__()
        if not 0 <= p < 1:
            raise ValueError(f"p is {p}, not in [0, 1)")
        self.p = p

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        kept = torch.rand(x.shape, device=x.device) >= self.p
        return x * kept / (1 - self.p)
