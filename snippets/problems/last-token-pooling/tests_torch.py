import torch
from answer import Classifier
from judge import check

torch.set_num_threads(1)
HIDDEN = torch.tensor([[[1.0], [2], [3], [4]]])


def logits(how, hidden, mask):
    """Of a classifier with the weights 10 and 1 and the bias 0 and 5."""
    module = Classifier(1, 2, how)
    with torch.no_grad():
        module.score.weight.copy_(torch.tensor([[10.0], [1]]))
        module.score.bias.copy_(torch.tensor([0.0, 5]))
    return module(hidden, mask)


def test_right_padding():
    """Padding on the right is not read"""
    mask = torch.tensor([[1, 1, 0, 0]])
    check(logits, "last", HIDDEN, mask, want=torch.tensor([[20.0, 7]]))
    check(logits, "mean", HIDDEN, mask, want=torch.tensor([[15, 6.5]]))


def test_left_padding():
    """Padding on the left is not read"""
    mask = torch.tensor([[0, 0, 1, 1]])
    check(logits, "last", HIDDEN, mask, want=torch.tensor([[40.0, 9]]))
    check(logits, "mean", HIDDEN, mask, want=torch.tensor([[35, 8.5]]))


def test_no_tokens():
    """A text without real tokens has the bias as its logits"""
    mask = torch.zeros(1, 4, dtype=torch.long)
    for how in ("last", "mean"):
        check(logits, how, HIDDEN, mask, want=torch.tensor([[0.0, 5]]))
