import torch
from torch.nn.functional import logsigmoid


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
    positive = targets.bool()
    margin = torch.where(positive, logits, -logits)
    # a power of 1 - p_t has no finite derivative at 0 for gamma < 1
    losses = -torch.exp(gamma * logsigmoid(-margin)) * logsigmoid(margin)
    if alpha is not None:
        losses = torch.where(positive, alpha, 1 - alpha) * losses
    return losses.sum() / positive.sum().clamp(min=1)
