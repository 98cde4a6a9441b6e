import torch


def softmax_cross_entropy(
    logits: torch.Tensor, labels: torch.Tensor, ignore: int = -100
) -> torch.Tensor:
    """Mean cross-entropy over the positions that count.

    logits: shape (B, T, k).
    labels: the true classes, or `ignore` where none counts, shape (B, T).
    Returns the loss, a scalar through which autograd can go back.
    """
    counts = labels != ignore
    logits, labels = logits[counts], labels[counts]
    true = logits.gather(-1, labels[:, None]).squeeze(-1)
    return (torch.logsumexp(logits, dim=-1) - true).mean()
