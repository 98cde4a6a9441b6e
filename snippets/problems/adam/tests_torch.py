import torch
from answer import AdamW
from judge import difference

torch.set_num_threads(1)


def after_steps(gradients, start, **settings):
    """A parameter from start after a step with each of the gradients."""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimizer = AdamW([w], **settings)
    for g in gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimizer.step()
    return w


def test_first_step():
    """The first step has the size lr, whatever the gradient"""
    w = after_steps([[4.0, -0.5]], [1.0, 1.0], lr=0.1)
    wrong = difference(w, torch.tensor([0.9, 1.1]))
    assert not wrong, f"from (1, 1) with gradient (4, -0.5), lr 0.1: {wrong}"


def test_second_step():
    """A second step by hand"""
    w = after_steps([[4.0], [2.0]], [1.0], lr=0.1, betas=(0.5, 0.75))
    want = 0.9 - 0.1 * (8 / 3) / (64 / 7) ** 0.5
    wrong = difference(w, torch.tensor([want]))
    assert not wrong, (
        f"from 1 with gradients 4, 2, lr 0.1, betas (0.5, 0.75): {wrong}"
    )


def test_decay():
    """Without a gradient the weights shrink by the factor 1 - lr decay"""
    w = after_steps([[0.0, 0.0]], [2.0, -4.0], lr=0.1, weight_decay=0.5)
    wrong = difference(w, torch.tensor([1.9, -3.8]))
    assert not wrong, f"from (2, -4), lr 0.1, decay 0.5: {wrong}"
