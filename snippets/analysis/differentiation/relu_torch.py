"""What PyTorch returns where a function has no derivative."""

import torch


def slope(function, *at):
    x = torch.tensor(at, dtype=torch.float64, requires_grad=True)
    function(x).sum().backward()
    return x.grad


zero = torch.zeros(1, dtype=torch.float64)
# ReLU in three spellings, and the absolute value, at the kink.
for function, value in (
    (torch.relu, 0.0),
    (lambda x: torch.maximum(x, zero), 0.5),  # a tie is shared
    (lambda x: torch.clamp(x, min=0), 1.0),
    (torch.abs, 0.0),
):
    assert slope(function, 0.0).item() == value
# x = relu(x) - relu(-x), yet its derivative at zero comes out as 0.
assert slope(lambda x: torch.relu(x) - torch.relu(-x), 0.0).item() == 0.0
# The norm of zero: by hand and by the library.
by_hand = slope(lambda x: torch.sqrt((x**2).sum()), 0.0, 0.0)
assert torch.isnan(by_hand).all()
assert slope(torch.linalg.norm, 0.0, 0.0).tolist() == [0, 0]
# With a small number under the root it is finite.
mended = slope(lambda x: torch.sqrt((x**2).sum() + 1e-12), 0.0, 0.0)
assert mended.tolist() == [0, 0]
# Rounding, the sign and ReLUs that are off are silent, and a number close by
# has the same value; a comparison and argmax are refused.
for flat, at in ((torch.round, 0.3), (torch.sign, 0.3), (torch.relu, -0.3)):
    here, close = flat(torch.tensor([at, at + 1e-3]))
    assert slope(flat, at).item() == 0 and here == close
for cut in (lambda x: (x > 0).double(), lambda x: x.argmax()):
    try:
        slope(cut, 0.3, 0.4)
    except RuntimeError as error:
        assert "does not require grad" in str(error)
    else:
        raise AssertionError("a gradient passed")
