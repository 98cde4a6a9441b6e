"""The gradients of the graph convolutional network, by autograd."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("gcn_train.py")))

rng = np.random.default_rng(2)
S, X, y, train = ours["block_graph"](rng)
W1, W2 = rng.normal(size=(16, 8)), rng.normal(size=(3, 16))
loss, grads, Z = ours["loss_and_gradients"](S, X, y, train, W1, W2)

assert Z.shape == (240, 3)

leaves = [torch.tensor(W, requires_grad=True) for W in (W1, W2)]
graph = torch.tensor(S).to_sparse()
H = torch.relu(torch.sparse.mm(graph, torch.tensor(X)) @ leaves[0].T)
logits = torch.sparse.mm(graph, H) @ leaves[1].T
theirs = torch.nn.functional.cross_entropy(
    logits[train], torch.tensor(y[train])
)
theirs.backward()
assert np.allclose(logits.detach().numpy(), Z, rtol=1e-10, atol=1e-12)
assert np.isclose(theirs.item(), loss, rtol=1e-10)
for leaf, g in zip(leaves, grads, strict=True):
    assert np.allclose(leaf.grad.numpy(), g, rtol=1e-10, atol=1e-12)
print(f"loss {loss:.3g}, both gradients agree")
