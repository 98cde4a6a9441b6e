import torch


def info_nce(
    x: torch.Tensor, y: torch.Tensor, tau: float | torch.Tensor
) -> torch.Tensor:
    """InfoNCE of a batch of pairs.

    x, y: partners in rows of the same number, shape (n, d).
    tau: temperature, a number or a tensor of shape ().
    Returns the loss, shape ().
    """
    raise NotImplementedError
