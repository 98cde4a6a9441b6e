"""The same network in PyTorch: modules, autograd and an optimiser."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np

with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("same_model.py")))
start = ours["start"]

# --8<-- [start:show]
import torch  # noqa: E402


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = torch.nn.Linear(3, 5)
        self.out = torch.nn.Linear(5, 1)

    def forward(self, X):
        return self.out(torch.tanh(self.hidden(X)))[:, 0]


model = Network().double()
with torch.no_grad():  # our weights; Linear keeps them transposed
    for layer, n in ((model.hidden, "1"), (model.out, "2")):
        layer.weight.copy_(torch.tensor(start["W" + n].T))
        layer.bias.copy_(torch.tensor(start["b" + n]))

X, y = torch.tensor(ours["X"]), torch.tensor(ours["y"])
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
for _ in range(100):
    optimizer.zero_grad()
    loss = torch.nn.functional.mse_loss(model(X), y)
    loss.backward()
    optimizer.step()
print(f"{torch.nn.functional.mse_loss(model(X), y).item():.6f}")
# --8<-- [end:show]

torch.set_num_threads(1)
assert model.hidden.weight.shape == (5, 3)
for layer, n in ((model.hidden, "1"), (model.out, "2")):
    for name, tensor in (("W", layer.weight.T), ("b", layer.bias)):
        expected = ours["trained"][name + n]
        assert np.allclose(tensor.detach(), expected, rtol=1e-10, atol=0)

# gradients add up, and are None before the first backward pass
fresh = Network().double()
assert fresh.out.bias.grad is None
fresh(X).sum().backward()
once = fresh.out.bias.grad.clone()
fresh(X).sum().backward()
assert torch.equal(fresh.out.bias.grad, 2 * once) and once.item() == 40
# from_numpy and numpy() share memory; torch.tensor copies
a = np.array([1.0, 2.0])
shared, copied = torch.from_numpy(a), torch.tensor(a)
a[0] = 7
assert shared[0] == 7 and copied[0] == 1
b = torch.arange(6.0)
b.view(2, 3)[0, 1] = 9
assert b[1] == 9
