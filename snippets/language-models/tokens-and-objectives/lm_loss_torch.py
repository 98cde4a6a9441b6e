"""The masked causal loss and the embedding's gradient against PyTorch."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, embedding

torch.set_num_threads(1)
with contextlib.redirect_stdout(io.StringIO()):
    ours = runpy.run_path(str(Path(__file__).with_name("lm_loss.py")))
lm_loss = ours["lm_loss"]
rng = np.random.default_rng(5)
logits, tokens = rng.normal(size=(3, 7, 11)), rng.integers(11, size=(3, 7))
mask = rng.random((3, 7)) < 0.6


def theirs(mask):
    labels = torch.tensor(np.where(mask, tokens, -100))[:, 1:]
    z = torch.tensor(logits)[:, :-1]
    return cross_entropy(z.reshape(-1, 11), labels.reshape(-1)).item()


loss, n = lm_loss(logits, tokens, mask)
assert np.isclose(loss, theirs(mask), rtol=1e-10) and n == mask[:, 1:].sum()
assert np.isnan(theirs(0 * mask))  # PyTorch: 0 / 0 if all are ignored

E = torch.tensor(rng.normal(size=(11, 4)), requires_grad=True)
G = rng.normal(size=(3, 7, 4))
embedding(torch.tensor(tokens), E).backward(torch.tensor(G))
grad = np.zeros((11, 4))
np.add.at(grad, tokens, G)
assert np.allclose(E.grad.numpy(), grad, rtol=1e-10)
print(f"loss {loss:.3f} over {n} tokens, PyTorch {theirs(mask):.3f}")
