import torch


def focal_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    gamma: float = 2.0,
    alpha: float | None = 0.25,
) -> torch.Tensor:
    """Focal loss, divided by the number of positives.

    logits: any shape.
    targets: 0 and 1, or booleans, in the shape of logits.
    gamma: at least 0.
    alpha: weight of the positives; negatives have 1 - alpha. None for no
        weights.
    Returns the loss, a scalar.
    """
    raise NotImplementedError
