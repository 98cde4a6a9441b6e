"""Switches to evaluation, and never back to training.

Fails: Training trains in training mode, evaluation evaluates in the other
"""

from itertools import pairwise

import torch
import torch.nn.functional as F
from torch import nn


class Network(nn.Module):
    def __init__(self, d, hidden, classes, depth=2, p=0.2):
        super().__init__()
        widths = [d] + [hidden] * depth
        self.layers = nn.ModuleList(
            nn.Linear(a, b) for a, b in pairwise(widths)
        )
        self.dropout = nn.Dropout(p)
        self.last = nn.Linear(hidden, classes)

    def forward(self, x):
        for layer in self.layers:
            x = self.dropout(torch.relu(layer(x)))
        return self.last(x)


def train_epoch(model, optimizer, X, y, size, generator=None):
    order = torch.randperm(len(X), generator=generator)
    X, y = X[order], y[order]
    total = 0.0
    for start in range(0, len(X), size):
        x_batch, y_batch = X[start : start + size], y[start : start + size]
        loss = F.cross_entropy(model(x_batch), y_batch)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(x_batch)
    return total / len(X)


@torch.no_grad()
def evaluate(model, X, y, size):
    model.eval()
    total, right = 0.0, 0
    for start in range(0, len(X), size):
        x_batch, y_batch = X[start : start + size], y[start : start + size]
        scores = model(x_batch)
        total += F.cross_entropy(scores, y_batch, reduction="sum").item()
        right += (scores.argmax(dim=1) == y_batch).sum().item()
    return total / len(X), right / len(X)
