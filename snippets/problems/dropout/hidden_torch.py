import torch
from answer import Dropout
from judge import raises

torch.set_num_threads(1)


def test_independent():
    """Each entry is drawn for itself, and each call draws anew"""
    torch.manual_seed(3)
    module, x = Dropout(0.5), torch.ones(50, 60)
    out = module(x)
    for dim, name in ((0, "rows"), (1, "columns")):
        distinct = torch.unique(out, dim=dim).shape[dim]
        assert distinct == out.shape[dim], f"{name} of the mask are equal"
    assert not torch.equal(out, module(x)), "two calls gave the same mask"


def test_share():
    """The share p is dropped, not the share 1 - p, and the mean stays"""
    torch.manual_seed(2)
    for p in (0.1, 0.3, 0.8):
        out = Dropout(p)(torch.ones(300, 400))
        share, mean = (out == 0).double().mean().item(), out.mean().item()
        # 120,000 draws: deviations of at most 0.0015 and 0.006
        assert abs(share - p) < 0.015, f"p = {p}: {share:.3f} were dropped"
        assert abs(mean - 1) < 0.06, f"p = {p}: ones have the mean {mean:.3f}"


def test_type():
    """The output has the type of the input"""
    for dtype in (torch.float64, torch.float32, torch.bfloat16, torch.float16):
        got = Dropout(0.3)(torch.ones(5, dtype=dtype)).dtype
        assert got == dtype, f"{dtype} became {got}"


def test_not_in_place():
    """The input is not changed"""
    x = torch.ones(50, requires_grad=True)
    Dropout(0.5)(x).sum().backward()
    y = torch.ones(50)
    Dropout(0.5)(y)
    assert torch.equal(y, torch.ones(50)), "the input was changed"


def test_bad_probability():
    """A p outside [0, 1) raises ValueError"""
    for p in (1.0, -0.1, 1.5):
        raises(ValueError, Dropout, p)
    x = torch.ones(3)
    assert torch.equal(Dropout(0.0)(x), x), "p = 0 changes the input"


def test_number():
    """The number of entries that are kept varies as chance will have it"""
    torch.manual_seed(6)
    module = Dropout(0.5)
    kept = [module(torch.ones(10)).count_nonzero() for _ in range(400)]
    variance = torch.stack(kept).double().var().item()
    # independent entries: 10 / 4 with a standard deviation of 0.17
    assert 1.5 < variance < 3.5, (
        f"with p = 0.5 the number kept of 10 has the variance {variance:.2f},"
        " not 2.5: draw each entry by itself"
    )


def test_seed():
    """Randomness is PyTorch's own: torch.manual_seed decides the mask"""
    masks = []
    for seed in (7, 7, 8):
        torch.manual_seed(seed)
        masks.append(Dropout(0.5)(torch.ones(20, 20)))
    assert torch.equal(masks[0], masks[1]), "equal seeds gave different masks"
    assert not torch.equal(masks[0], masks[2]), "two seeds gave the same mask"
