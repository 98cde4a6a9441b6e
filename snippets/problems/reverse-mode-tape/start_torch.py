import torch


class TanhLinear(torch.autograd.Function):
    """tanh(x @ W.T + b), with its backward pass by hand.

    x: shape (..., d).
    W, b: shapes (m, d) and (m,).
    Returns shape (..., m). Called as TanhLinear.apply(x, W, b).
    """

    @staticmethod
    def forward(
        ctx, x: torch.Tensor, W: torch.Tensor, b: torch.Tensor
    ) -> torch.Tensor:
        raise NotImplementedError

    @staticmethod
    def backward(
        ctx, g: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """g: derivative of the loss by the output, shape (..., m)."""
        raise NotImplementedError
