"""Binds the loop's name to a new tensor, and leaves the module as it was.

Fails: A step goes against the gradient, by the learning rate
"""

import torch
import torch.nn.functional as F
from torch import nn


class TwoLayerNetwork(nn.Module):
    def __init__(self, d, m, k):
        super().__init__()
        self.hidden = nn.Linear(d, m)
        self.output = nn.Linear(m, k)

    def forward(self, X):
        return self.output(F.relu(self.hidden(X)))


def train_step(model, X, y, lr):
    model.zero_grad()
    loss = F.cross_entropy(model(X), y)
    loss.backward()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter = parameter - lr * parameter.grad
    return loss.item()
