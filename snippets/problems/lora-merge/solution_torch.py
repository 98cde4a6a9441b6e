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
        self.base = base.requires_grad_(False)
        d_out, d_in = base.weight.shape
        # of the type and on the device of base
        self.A = nn.Parameter(base.weight.new_empty(rank, d_in))
        nn.init.normal_(self.A, std=d_in**-0.5)
        self.B = nn.Parameter(base.weight.new_zeros(d_out, rank))
        self.scale = alpha / rank
        self.merged = False

    def forward(self, X: torch.Tensor) -> torch.Tensor:
        """From X, shape (..., d_in), to shape (..., d_out)."""
        Y = self.base(X)
        if not self.merged:
            Y = Y + self.scale * (X @ self.A.T) @ self.B.T
        return Y

    def merge(self) -> None:
        """Puts the detour into the weight of base, if it is not there."""
        if not self.merged:
            with torch.no_grad():
                self.base.weight += self.scale * self.B @ self.A
            self.merged = True

    def unmerge(self) -> None:
        """Takes the detour out of the weight of base, if it is there."""
        if self.merged:
            with torch.no_grad():
                self.base.weight -= self.scale * self.B @ self.A
            self.merged = False
