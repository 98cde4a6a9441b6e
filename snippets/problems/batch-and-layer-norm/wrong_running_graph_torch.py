"""Updates the running statistics with the graph, which then grows for ever.

Fails: Running statistics are saved, not trained, and hold no graph
"""

import torch
from torch import nn


class BatchNorm(nn.Module):
    def __init__(self, d, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))
        self.register_buffer("running_mean", torch.zeros(d))
        self.register_buffer("running_var", torch.ones(d))

    def forward(self, x):
        mean, var = self.running_mean, self.running_var
        if self.training:
            m = self.momentum
            self.running_mean = (1 - m) * mean + m * x.mean(0)
            self.running_var = (1 - m) * var + m * x.var(0)
            mean, var = x.mean(0), x.var(0, unbiased=False)
        return self.weight * (x - mean) / (var + self.eps).sqrt() + self.bias


class LayerNorm(nn.Module):
    def __init__(self, d, eps=1e-5):
        super().__init__()
        self.eps = eps
        self.weight = nn.Parameter(torch.ones(d))
        self.bias = nn.Parameter(torch.zeros(d))

    def forward(self, x):
        mean = x.mean(-1, keepdim=True)
        var = x.var(-1, keepdim=True, unbiased=False)
        return self.weight * (x - mean) / (var + self.eps).sqrt() + self.bias
