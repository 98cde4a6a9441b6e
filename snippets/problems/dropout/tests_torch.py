import torch
from answer import Dropout
from judge import check, difference

torch.set_num_threads(1)


def test_values():
    """What is kept is divided by 1 - p"""
    torch.manual_seed(0)
    out = Dropout(0.2)(torch.ones(8, 10, dtype=torch.float64))
    found = sorted({round(v, 9) for v in out.flatten().tolist()})
    assert found == [0, 1.25], (
        f"with p = 0.2 ones became {found}, expected 0 and 1.25"
    )


def test_eval():
    """In eval() the input comes back as it is"""
    module = Dropout(0.5).eval()

    def evaluate(x):
        return module(x)

    x = torch.arange(40.0)
    check(evaluate, x, want=x, because="Training has scaled already.")


def test_backward():
    """The gradient is the mask of the forward pass, factor included"""
    torch.manual_seed(1)
    x = torch.arange(1.0, 41, dtype=torch.float64, requires_grad=True)
    out = Dropout(0.2)(x)
    out.sum().backward()
    wrong = difference(x.grad, (out / x).detach())
    assert not wrong, f"gradient against output / input: {wrong}"
