import math

import torch
import torch.nn.functional as F
from answer import Network, evaluate, train_epoch
from judge import difference
from torch import nn

torch.set_num_threads(1)


class Spy(nn.Module):
    """Scores that are 9 for the class that the only feature names."""

    def __init__(self, classes=5):
        super().__init__()
        self.shift = nn.Parameter(torch.zeros(()))
        self.classes = classes
        self.modes, self.recorded = [], []

    def forward(self, x):
        self.modes.append(self.training)
        self.recorded.append(torch.is_grad_enabled())
        return 9.0 * F.one_hot(x[:, 0].long(), self.classes) + self.shift


def data(n):
    y = torch.arange(n) % 5
    return y[:, None].float(), y


def number(x):
    return x.item() if isinstance(x, torch.Tensor) else x


def run(model, X, y, size):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    return train_epoch(model, optimizer, X, y, size)


def test_pairs():
    """Each example keeps its own label when they are shuffled"""
    torch.manual_seed(2)
    loss = number(run(Spy(), *data(40), 8))
    want = math.log(1 + 4 * math.exp(-9))
    assert difference(loss, want, 1e-3) is None, (
        f"a model that knows each example's own label has the loss {loss:.4f},"
        f" expected {want:.4f}"
    )


def test_modes():
    """Training trains in training mode, evaluation evaluates in the other"""
    model = Spy()
    run(model.eval(), *data(10), 5)
    assert all(model.modes), "train_epoch after an evaluation: no dropout"
    model.modes.clear()
    evaluate(model.train(), *data(10), 5)
    assert not any(model.modes), "evaluate drops units"


def test_no_graph():
    """What is returned is a number, and evaluation records no graph"""
    model = Spy()
    loss = run(model, *data(10), 5)
    assert all(model.recorded), "train_epoch records no graph"
    assert isinstance(loss, float), (
        f"train_epoch returned a {type(loss).__name__}: a sum of losses keeps"
        " the graphs of all batches"
    )
    model.recorded.clear()
    loss, share = evaluate(model, *data(10), 5)
    assert not any(model.recorded), "evaluate records graphs: torch.no_grad"
    for value in (loss, share):
        assert isinstance(value, float), (
            f"evaluate returned a {type(value).__name__}"
        )


def test_mean():
    """Each example has the same weight, in a smaller last batch too"""
    X, y = torch.zeros(9, 1), torch.zeros(9, dtype=torch.int64)
    y[8] = 1  # all score 9 for class 0, so one has a loss that is 9 larger
    easy = math.log(1 + 4 * math.exp(-9))
    loss, share = evaluate(Spy(), X, y, 4)
    told = "one of nine examples has the loss 9, batches of 4: {} says {:.4f},"
    told += f" expected {easy + 1:.4f}"
    loss = number(loss)
    assert difference(loss, easy + 1, 1e-4) is None, told.format(
        "evaluate", loss
    )
    assert difference(share, 8 / 9) is None, f"share {share}, expected 8/9"
    torch.manual_seed(3)
    loss = number(run(Spy(), X, y, 4))
    assert difference(loss, easy + 1, 1e-4) is None, told.format(
        "train_epoch", loss
    )


def test_learns():
    """Three rings, which no linear model separates, are learned"""
    torch.manual_seed(4)
    y = torch.randint(0, 3, (450,))
    angle = 2 * torch.pi * torch.rand(450)
    radius = 1 + y + 0.4 * (torch.rand(450) - 0.5)
    X = torch.stack([angle.cos(), angle.sin()], dim=1) * radius[:, None]
    model = Network(2, 32, 3, p=0.1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(30):
        last = train_epoch(model, optimizer, X[:300], y[:300], 32)
    loss, share = evaluate(model, X[300:], y[300:], 64)
    assert share > 0.9, f"{share:.0%} are right, loss {loss:.3f}, {last:.3f}"
