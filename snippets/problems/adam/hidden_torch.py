import torch
from answer import AdamW
from judge import difference
from torch import nn

torch.set_num_threads(1)


def models():
    torch.manual_seed(0)
    return [
        nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).double()
        for _ in range(2)
    ]


def train(model, optimizer, skip_last_until=0):
    rng = torch.Generator().manual_seed(1)
    for step in range(20):
        x = torch.randn(8, 3, dtype=torch.float64, generator=rng)
        optimizer.zero_grad()
        loss = (model(x) - x.sum(1, keepdim=True)).square().mean()
        loss.backward()
        if step < skip_last_until:
            model[2].weight.grad = None
        optimizer.step()


def agrees(skip=0, **settings):
    mine, theirs = models()
    theirs.load_state_dict(mine.state_dict())
    train(mine, AdamW(mine.parameters(), **settings), skip)
    train(theirs, torch.optim.AdamW(theirs.parameters(), **settings), skip)
    for (name, got), want in zip(
        mine.named_parameters(), theirs.parameters(), strict=True
    ):
        wrong = difference(got, want, rtol=1e-8)
        assert not wrong, f"{name} after 20 steps, {settings}: {wrong}"


def test_like_torch():
    """Twenty steps of a network agree with torch.optim.AdamW"""
    agrees(lr=0.01, weight_decay=0.0)
    agrees(lr=0.05, betas=(0.8, 0.95), eps=0.1, weight_decay=0.2)


def test_missing_gradient():
    """A parameter without a gradient rests, and its own t does not count"""
    agrees(skip=5, lr=0.05, weight_decay=0.1)


def test_in_place():
    """The model's own tensors change, and stay leaves"""
    w = torch.ones(3, requires_grad=True)
    optimizer = AdamW([w], lr=0.1)
    w.sum().backward()
    g = w.grad.clone()
    optimizer.step()
    assert difference(w, torch.full((3,), 0.9)) is None, (
        f"the tensor that was given is {w.tolist()}, expected 0.9"
    )
    assert w.is_leaf and w.requires_grad, "the parameter is no leaf any more"
    assert torch.equal(w.grad, g), "step changed the gradient"


def test_zero_grad():
    """After zero_grad gradients do not add up"""
    w = torch.ones(2, requires_grad=True)
    optimizer = AdamW([w])
    for _ in range(2):
        optimizer.zero_grad()
        (3 * w).sum().backward()
    assert w.grad.tolist() == [3, 3], f"gradient {w.grad.tolist()}, not 3"
