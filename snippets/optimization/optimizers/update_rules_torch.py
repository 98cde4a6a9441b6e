"""The listings of this chapter against torch.optim, on least squares."""

import contextlib
import io
import runpy
from pathlib import Path

import numpy as np
import torch

with contextlib.redirect_stdout(io.StringIO()):
    rules = {
        name: runpy.run_path(str(Path(__file__).with_name(f"{name}.py")))[name]
        for name in (
            "momentum",
            "nesterov",
            "adagrad",
            "rmsprop",
            "adam",
            "adamw",
        )
    }
rng = np.random.default_rng(0)
X, y, start = (
    rng.normal(size=(20, 3)) * [0.3, 1, 4],
    rng.normal(size=20),
    rng.normal(size=3),
)


def by_torch(optimiser, steps=25, **options):
    w = torch.tensor(start, requires_grad=True)
    rule = getattr(torch.optim, optimiser)([w], **options)
    path, grads = [start], []
    for _ in range(steps):
        rule.zero_grad()
        ((torch.tensor(X) @ w - torch.tensor(y)) ** 2).mean().backward()
        grads.append(w.grad.numpy().copy())
        rule.step()
        path.append(w.detach().numpy().copy())
    return np.array(path), np.array(grads)


def grad(w):
    return 2 * X.T @ (X @ w - y) / len(y)


ball, _ = by_torch("SGD", lr=0.01, momentum=0.8)
ahead, _ = by_torch("SGD", lr=0.01, momentum=0.8, nesterov=True)
adagrad, at = by_torch("Adagrad", lr=0.1)
rmsprop, rt = by_torch("RMSprop", lr=0.02, alpha=0.9)
adam, _ = by_torch("Adam", lr=0.1, betas=(0.8, 0.95))
inside, _ = by_torch("Adam", lr=0.1, betas=(0.9, 0.99), weight_decay=0.4)
outside, _ = by_torch("AdamW", lr=0.1, betas=(0.9, 0.99), weight_decay=0.4)
pairs = {
    "momentum": (ball, rules["momentum"](grad, start, 0.01, 0.8, 25)),
    "Nesterov": (ahead, rules["nesterov"](grad, start, 0.01, 0.8, 25)),
    "Adagrad": (np.diff(adagrad, axis=0), rules["adagrad"](at, 0.1)),
    "RMSProp": (np.diff(rmsprop, axis=0), -0.02 * rules["rmsprop"](rt, 0.9)),
    "Adam": (adam, rules["adam"](grad, start, 0.1, 25, 0.8, 0.95)),
    "Adam, L2": (inside, rules["adamw"](grad, start, 0.1, 25, 0.4, False)),
    "AdamW": (outside, rules["adamw"](grad, start, 0.1, 25, 0.4)),
}
for name, (theirs, ours) in pairs.items():
    assert np.allclose(ours, theirs, rtol=1e-10, atol=1e-13), name
print("equal:", ", ".join(pairs))
