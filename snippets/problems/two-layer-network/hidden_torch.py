import copy

import torch
import torch.nn.functional as F
from answer import TwoLayerNetwork, train_step
from judge import difference

torch.set_num_threads(1)


def random_case(n, d, m, k, seed):
    torch.manual_seed(seed)
    model = TwoLayerNetwork(d, m, k).double()
    X = torch.randn(n, d, dtype=torch.float64)
    return model, X, torch.randint(0, k, (n,))


def reference(model, X, y, lr):
    """The loss, and the parameters after a step worked out by hand."""
    with torch.no_grad():
        W1, b1 = model.hidden.weight, model.hidden.bias
        W2, b2 = model.output.weight, model.output.bias
        H = (X @ W1.T + b1).clamp(min=0)
        log_p = (H @ W2.T + b2).log_softmax(dim=1)
        delta = (log_p.exp() - F.one_hot(y, len(b2))) / len(X)
        back = (delta @ W2) * (H > 0)
        loss = -log_p[torch.arange(len(X)), y].mean().item()
        return loss, {
            "hidden.weight": W1 - lr * back.T @ X,
            "hidden.bias": b1 - lr * back.sum(dim=0),
            "output.weight": W2 - lr * delta.T @ H,
            "output.bias": b2 - lr * delta.sum(dim=0),
        }


def step(model, X, y, lr, what):
    """Takes a step; asserts that the parameters are those of ``reference``."""
    loss, want = reference(copy.deepcopy(model), X, y, lr)
    got = train_step(model, X, y, lr)
    assert not difference(got, loss), (
        f"{what}: the loss before the step is {loss:.6f},"
        f" returned {float(got):.6f}"
    )
    for name, parameter in model.named_parameters():
        different = difference(parameter, want[name])
        assert not different, f"{what}: {name} is wrong, {different}"


def test_random():
    """A step on random data, with shapes that all differ"""
    for seed, sizes in enumerate(((1, 3, 2, 4), (7, 5, 6, 3))):
        step(*random_case(*sizes, seed), 0.3, f"n, d, m, k = {sizes}")


def test_second_step():
    """A second step uses its own gradient alone"""
    model, X, y = random_case(6, 4, 5, 3, 2)
    step(model, X, y, 0.1, "first step")
    step(model, X[:4], y[:4], 0.1, "second step (is the first gradient gone?)")


def test_float():
    """The loss is a Python float, and parameters stay those of the module"""
    model, X, y = random_case(6, 4, 5, 3, 3)
    before = list(model.parameters())
    loss = train_step(model, X, y, 0.1)
    assert isinstance(loss, float), (
        f"returned a {type(loss).__name__}: as a tensor it keeps the graph of"
        f" its step alive"
    )
    after = list(model.parameters())
    same = all(a is b for a, b in zip(before, after, strict=True))
    assert same and all(p.is_leaf and p.requires_grad for p in after), (
        "after the step a parameter is another object, or no leaf that requires"
        " a gradient"
    )


def test_training():
    """Some hundred steps separate points that no line separates"""
    torch.manual_seed(4)
    model = TwoLayerNetwork(2, 32, 2).double()
    X = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]]).double()
    y = torch.tensor([0, 1, 1, 0])
    for _ in range(400):
        loss = train_step(model, X, y, 0.5)
    assert loss < 0.1, (
        f"400 steps with lr=0.5 on the four points of exclusive or end with"
        f" the loss {loss:.3f}, expected less than 0.1"
    )
