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
        y = torch.tanh(x @ W.T + b)
        ctx.save_for_backward(x, W, y)
        return y

    @staticmethod
    def backward(
        ctx, g: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """g: derivative of the loss by the output, shape (..., m)."""
        x, W, y = ctx.saved_tensors
        dz = g * (1 - y**2)
        rows, x_rows = dz.reshape(-1, len(W)), x.reshape(-1, W.shape[1])
        return dz @ W, rows.T @ x_rows, rows.sum(dim=0)
