import torch
import torch.nn.functional as F
from answer import Network, train_epoch
from judge import difference
from torch import nn

torch.set_num_threads(1)


def test_registered():
    """All layers are parameters of the model"""
    count = sum(p.numel() for p in Network(3, 5, 4, depth=3).parameters())
    want = (3 * 5 + 5) + 2 * (5 * 5 + 5) + (5 * 4 + 4)
    assert count == want, (
        f"Network(3, 5, 4, depth=3) has {count} parameters, expected {want}:"
        " an optimiser sees no others"
    )


def test_scores():
    """The network returns scores, not probabilities"""
    torch.manual_seed(0)
    out = Network(3, 5, 4)(torch.randn(6, 3))
    assert not torch.allclose(out.sum(dim=1), torch.ones(6)), (
        "each row of the output sums to 1, and cross_entropy takes a softmax"
        " of it again"
    )


def test_own_gradient():
    """Each step uses the gradient of its own batch"""
    torch.manual_seed(1)
    X, y = torch.randn(4, 3), torch.ones(4, dtype=torch.int64)
    model, twin = nn.Linear(3, 2), nn.Linear(3, 2)
    twin.load_state_dict(model.state_dict())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(3):  # one batch of equal labels, so no order matters
        train_epoch(model, optimizer, X, y, 4)
        loss = F.cross_entropy(twin(X), y)
        gradients = torch.autograd.grad(loss, tuple(twin.parameters()))
        with torch.no_grad():
            for p, g in zip(twin.parameters(), gradients, strict=True):
                p -= 0.5 * g
    wrong = difference(model.weight, twin.weight, 1e-4, 1e-6)
    assert not wrong, f"weights after three steps on one batch: {wrong}"
