"""Concatenates both halves, so that the pairs are neighbours no more.

Fails: A pair is turned counterclockwise by position times frequency
"""

import torch


def sinusoidal(positions, d, base=10_000):
    a = angles(positions, d, base)
    return torch.stack([a.sin(), a.cos()], dim=-1).flatten(-2)


def rotary(x, positions, base=10_000):
    a = angles(positions, x.shape[-1], base)
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [even * a.cos() - odd * a.sin(), even * a.sin() + odd * a.cos()]
    return torch.cat(turned, dim=-1).to(x.dtype)


def angles(positions, d, base):
    return positions[:, None] * float(base) ** (-torch.arange(0, d, 2) / d)
