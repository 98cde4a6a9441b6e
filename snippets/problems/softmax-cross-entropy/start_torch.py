import torch


def softmax_cross_entropy(
    logits: torch.Tensor, labels: torch.Tensor, ignore: int = -100
) -> torch.Tensor:
    """Mean cross-entropy over the positions that count.

    logits: shape (B, T, k).
    labels: the true classes, or `ignore` where none counts, shape (B, T).
    Returns the loss, a scalar through which autograd can go back.
    """
    raise NotImplementedError
