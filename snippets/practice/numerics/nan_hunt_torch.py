"""Anomaly detection names the operation; a mask does not stop NaN."""

import warnings

import numpy as np
import torch

torch.set_num_threads(1)
rng = np.random.default_rng(0)
a, b = (torch.tensor(v) for v in rng.normal(size=(2, 8, 3)))
b[5] = a[5]
W = torch.eye(3, dtype=torch.float64)[:, :2].clone().requires_grad_()


def loss():
    distance = ((a - b) @ W).pow(2).sum(dim=1).sqrt()
    return (distance - 1).pow(2).mean()


value = loss()
value.backward()
assert torch.isfinite(value) and torch.isnan(W.grad).all()

named = ""
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    try:
        with torch.autograd.detect_anomaly():
            loss().backward()
    except RuntimeError as error:
        named = str(error)
# The root passes on an infinity (2 d / 0); the square makes it NaN: 0 * inf.
print(named)
assert "PowBackward0" in named and "nan values" in named

x = torch.tensor([0.0, 4.0], requires_grad=True)
torch.where(x > 0, x.sqrt(), torch.zeros(())).sum().backward()
assert torch.isnan(x.grad[0]) and x.grad[1] == 0.25
x = torch.tensor([0.0, 4.0], requires_grad=True)
safe = torch.where(x > 0, x, torch.ones(()))
torch.where(x > 0, safe.sqrt(), torch.zeros(())).sum().backward()
assert x.grad.tolist() == [0, 0.25]

# clipping by the norm spreads a single NaN to every parameter
p = torch.nn.Parameter(torch.ones(4))
p.grad = torch.tensor([1.0, float("nan"), 2.0, 3.0])
torch.nn.utils.clip_grad_norm_([p], 1.0)
assert torch.isnan(p.grad).all()
# torch.nan_to_num hides it
assert torch.nan_to_num(torch.tensor(float("nan"))) == 0

# cross-entropy from logits against our listings
z, y = torch.tensor([[1000.0, 990.0]]), torch.tensor([0])
ce = torch.nn.functional.cross_entropy(z, y).item()
assert abs(ce - np.log1p(np.exp(-10.0))) < 1e-3 * ce
