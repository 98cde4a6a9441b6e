import math

import torch
from answer import focal_loss
from judge import check

torch.set_num_threads(1)


def slope(logits, *rest):
    """The gradient that arrives at the logits."""
    logits = logits.clone().requires_grad_()
    focal_loss(logits, *rest).backward()
    return logits.grad


def by_loops(z, y, gamma, alpha):
    """Loss and slopes, entry by entry, by the product rule."""
    loss, slopes = 0.0, torch.zeros(z.numel(), dtype=torch.float64)
    entries = zip(z.flatten().tolist(), y.flatten().tolist(), strict=True)
    count = max(1, int(y.sum()))
    for i, (logit, target) in enumerate(entries):
        m = logit if target else -logit
        q, p = 1 / (1 + math.exp(m)), 1 / (1 + math.exp(-m))
        log_p = -math.log1p(math.exp(-m))
        weight = 1.0 if alpha is None else alpha if target else 1 - alpha
        loss -= weight * q**gamma * log_p / count
        step = (gamma * q ** (gamma - 1) * log_p - q**gamma / p) * p * q
        slopes[i] = weight * step * (1 if target else -1) / count
    return loss, slopes.reshape(z.shape)


def test_random():
    """Random logits: loss and gradient, for gamma from 0 to 5"""
    torch.manual_seed(0)
    for shape in ((1,), (7,), (3, 4)):
        z = 3 * torch.randn(shape, dtype=torch.float64)
        y = torch.randint(0, 2, shape)
        for gamma, alpha in (
            (0, 0.4),
            (0.5, None),
            (1, 0.0),
            (2, 0.25),
            (5, 0.9),
        ):
            loss, slopes = by_loops(z, y, gamma, alpha)
            check(focal_loss, z, y, gamma, alpha, want=loss)
            check(slope, z, y, gamma, alpha, want=slopes)


def test_easy():
    """Easy examples keep their tiny loss and gradient"""
    for gamma in (0, 0.5, 2):
        for m in (20.0, 30.0, 40.0):
            for y in (0, 1):
                z = torch.tensor([m if y else -m], dtype=torch.float64)
                given = z, torch.tensor([y]), gamma, None
                loss, slopes = by_loops(*given)
                check(focal_loss, *given, want=loss, atol=0)
                check(slope, *given, want=slopes, atol=0)


def test_extreme():
    """Logits of ten thousand give no NaN, also in the gradient"""
    z, y = torch.tensor([1e4, -1e4, 1e4, -1e4]), torch.tensor([1, 0, 0, 1])
    for gamma in (0, 0.5, 1, 2):
        check(focal_loss, z, y, gamma, None, want=1e4)
        check(slope, z, y, gamma, None, want=[0.0, 0.0, 0.5, -0.5])


def test_types():
    """Targets of every type, logits in single precision"""
    z, y = torch.tensor([[2.0, -1, 0], [3, 1, -4]]), torch.eye(2, 3)
    loss, slopes = by_loops(z, y, 2, 0.25)
    for targets in (y, y.bool(), y.long()):
        check(focal_loss, z, targets, want=loss, rtol=1e-5)
        check(slope, z, targets, want=slopes, rtol=1e-5, atol=1e-7)
