"""PyTorch does what the chapter says of it."""

import pytest
import torch
from torch.utils.checkpoint import checkpoint

torch.set_default_dtype(torch.float64)


def leaf(*values):
    return torch.tensor(values, requires_grad=True)


x1, x2 = leaf(2.0), leaf(5.0)
f = (torch.log(x1 * x2) + torch.sin(x1)).sum()
f.backward(retain_graph=True)
torch.testing.assert_close(x1.grad, 1 / x1.detach() + torch.cos(x1.detach()))
once = x1.grad.clone()
f.backward()
torch.testing.assert_close(x1.grad, 2 * once)  # gradients add up
with pytest.raises(RuntimeError, match="second time"):
    f.backward()  # the graph was freed

x = leaf(0.5, -1.0)
y = torch.exp(x)
y += 1
with pytest.raises(RuntimeError, match="inplace"):
    y.sum().backward()
s = x + 3.0
s += 1
s.sum().backward()  # a sum keeps nothing: allowed
assert x.grad.tolist() == [1, 1]
with pytest.raises(RuntimeError, match="leaf"):
    x += 1
with torch.no_grad():
    x += 1
    assert not (x * 2).requires_grad
assert x.requires_grad

x = leaf(3.0)
(x * x.detach()).sum().backward()
assert x.grad.item() == 3  # not 6
alias = x.detach()
alias[0] = 7.0
assert x[0].item() == 7  # detach shares memory

x = leaf(0.0, 4.0)
torch.where(x > 0, torch.sqrt(x), 0.0).sum().backward()
assert x.grad.isnan().tolist() == [True, False]
x = leaf(0.0, 4.0)
safe = torch.where(x > 0, x, 1.0)
torch.where(x > 0, torch.sqrt(safe), 0.0).sum().backward()
assert x.grad.tolist() == [0, 0.25]

drop = torch.nn.Dropout(0.5)
x = torch.linspace(0.1, 1, 50, requires_grad=True)
out = checkpoint(lambda v: torch.tanh(drop(v)), x, use_reentrant=False)
out.sum().backward()
assert torch.equal(x.grad != 0, out != 0)  # the same mask
assert 0 < (out != 0).sum() < 50

model = torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.Dropout(0.5))
model.eval()
assert model(torch.ones(2)).requires_grad  # eval does not stop recording
w = leaf(1.5)
parts = torch.tensor([1.0, 2.0, 4.0, 5.0])
((w * parts) ** 2).mean().backward()
whole, w.grad = w.grad.clone(), None
for half in parts.split(2):
    (((w * half) ** 2).mean() / 2).backward()
torch.testing.assert_close(w.grad, whole)

used, unused, flat = leaf(1.3), leaf(2.0), leaf(-0.7)
(used * 2 + torch.relu(flat) + torch.round(flat)).sum().backward()
assert unused.grad is None and flat.grad.item() == 0
skipped = torch.optim.SGD([unused, flat], lr=0.1, weight_decay=0.5)
skipped.step()
assert unused.item() == 2 and torch.isclose(flat, leaf(-0.7 * 0.95)).all()
y = torch.exp(x)
z = y.clone()
z += 1
z.sum().backward()  # the copy is changed, the saved output stays

x = leaf(-1.0)
(torch.relu(x) + x).sum().backward()
assert x.grad.item() == 1  # one path has a slope of zero, not every one
x = leaf(2.0)
(x - x).sum().backward()
assert x.grad.item() == 0  # the paths cancel
x = leaf(1.0)
s = (x + 3).sum()
s.backward()
s.backward()  # nothing was saved, so nothing is missing
assert x.grad.item() == 2
sizes, parts = [2, 2, 1], torch.tensor([1.0, 2.0, 4.0, 5.0, 3.0])
w.grad = None
((w * parts) ** 2).mean().backward()
whole, w.grad = w.grad.clone(), None
for part in parts.split(sizes):
    (((w * part) ** 2).mean() * len(part) / 5).backward()
torch.testing.assert_close(w.grad, whole)
skipped.zero_grad()
assert flat.grad is None
scaled = leaf(1.0) * 0.1  # the result of an operation is no leaf
kept = leaf(1.0) * 0.1
kept.retain_grad()
first = (torch.ones(1) * 0.1).requires_grad_()
(scaled + kept + first).sum().backward()
assert not scaled.is_leaf and kept.grad.item() == first.grad.item() == 1
with pytest.warns(UserWarning, match="not a leaf"):
    assert scaled.grad is None
