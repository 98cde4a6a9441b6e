"""Counts steps for all parameters together, also for those that rested.

Fails: A parameter without a gradient rests, and its own t does not count
"""

import torch


class AdamW:
    def __init__(
        self,
        parameters,
        lr=1e-3,
        betas=(0.9, 0.999),
        eps=1e-8,
        weight_decay=0.0,
    ):
        self.parameters = list(parameters)
        self.lr, self.betas, self.eps = lr, betas, eps
        self.weight_decay = weight_decay
        self.m = [torch.zeros_like(p) for p in self.parameters]
        self.v = [torch.zeros_like(p) for p in self.parameters]
        self.t = 0

    @torch.no_grad()
    def step(self):
        self.t += 1
        beta1, beta2 = self.betas
        for p, m, v in zip(self.parameters, self.m, self.v, strict=True):
            if p.grad is None:
                continue
            m += (1 - beta1) * (p.grad - m)
            v += (1 - beta2) * (p.grad**2 - v)
            m_hat, v_hat = m / (1 - beta1**self.t), v / (1 - beta2**self.t)
            step = m_hat / (v_hat.sqrt() + self.eps)
            p -= self.lr * (step + self.weight_decay * p)

    def zero_grad(self):
        for p in self.parameters:
            p.grad = None
