import math

import torch
from answer import softmax_cross_entropy
from judge import check
from torch.nn.functional import cross_entropy

torch.set_num_threads(1)


def example(seed, B, T, k, ignore=-100):
    """Random logits and labels, about a third of them ignored."""
    rng = torch.Generator().manual_seed(seed)
    logits = torch.randn(B, T, k, generator=rng, dtype=torch.float64)
    labels = torch.randint(k, (B, T), generator=rng)
    labels[torch.rand(B, T, generator=rng) < 0.3] = ignore
    labels[0, 0] = k - 1
    return 3 * logits, labels


def test_random():
    """Random batches, against PyTorch's own"""
    for seed, (B, T, k) in enumerate(((1, 1, 1), (2, 5, 3), (4, 3, 6))):
        logits, labels = example(seed, B, T, k)
        want = cross_entropy(logits.flatten(0, 1), labels.flatten())
        check(softmax_cross_entropy, logits, labels, want=want)


def test_other_ignored_label():
    """The label that does not count is an argument"""
    for ignore in (0, 255):
        logits, labels = example(7, 3, 4, 5, ignore)
        rows = logits.flatten(0, 1), labels.flatten()
        want = cross_entropy(*rows, ignore_index=ignore)
        check(softmax_cross_entropy, logits, labels, ignore, want=want)


def test_gradient():
    """Autograd gives the gradient, 0 where nothing counts"""
    logits, labels = example(3, 3, 4, 5)
    leaf = logits.clone().requires_grad_()
    loss = cross_entropy(leaf.flatten(0, 1), labels.flatten())
    (want,) = torch.autograd.grad(loss, leaf)

    def gradient(logits, labels):
        logits = logits.clone().requires_grad_()
        loss = softmax_cross_entropy(logits, labels)
        assert isinstance(loss, torch.Tensor) and loss.requires_grad, (
            "the loss is cut off from the logits: no item(), detach() or NumPy"
        )
        return torch.autograd.grad(loss, logits)[0]

    check(gradient, logits, labels, want=want)


def test_ruled_out():
    """A class with the logit minus infinity leaves no NaN behind"""
    rows = [[0.0, -math.inf, 0.0], [-math.inf, 0.0, 0.0]]
    logits = torch.tensor([rows], dtype=torch.float64)

    def loss_and_gradient(logits, labels):
        logits = logits.clone().requires_grad_()
        loss = softmax_cross_entropy(logits, labels)
        return loss, torch.autograd.grad(loss, logits)[0]

    want = math.log(2), torch.tensor([[[-0.5, 0.0, 0.5], [0.0, 0.0, 0.0]]])
    labels = torch.tensor([[0, -100]])
    check(
        loss_and_gradient,
        logits,
        labels,
        want=want,
        because="The second position does not count, whatever its logits are.",
    )
