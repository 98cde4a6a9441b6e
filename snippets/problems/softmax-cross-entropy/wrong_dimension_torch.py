"""Normalises over the positions, dimension 1, in place of the classes.

Fails: The loss is the mean over the positions
"""

import torch


def softmax_cross_entropy(logits, labels, ignore=-100):
    counts = labels != ignore
    log_p = logits - torch.logsumexp(logits, dim=1, keepdim=True)
    true = log_p.gather(-1, labels.clamp(min=0)[..., None])[..., 0]
    return -true[counts].mean()
