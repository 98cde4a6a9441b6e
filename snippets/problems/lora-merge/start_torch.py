import torch
from torch import nn


class LoRALinear(nn.Module):
    """A frozen linear layer with a trained low-rank detour that can be merged.

    base: the layer, with weight (d_out, d_in), with or without bias.
    rank: r, so that the parameter A is (r, d_in) and B is (d_out, r).
    alpha: the detour is scaled by alpha / r.
    """

    def __init__(self, base: nn.Linear, rank: int, alpha: float):
        super().__init__()
        raise NotImplementedError

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        """From X, shape (..., d_in), to shape (..., d_out)."""
        raise NotImplementedError

    def merge(self) -> None:
        """Puts the detour into the weight of base, if it is not there."""
        raise NotImplementedError

    def unmerge(self) -> None:
        """Takes the detour out of the weight of base, if it is there."""
        raise NotImplementedError
