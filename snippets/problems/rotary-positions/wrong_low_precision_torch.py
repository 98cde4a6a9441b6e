"""Computes the angles in the type of x, where large positions round.

Fails: The angles of half-precision queries are not rounded
"""

import torch


def sinusoidal(positions, d, base=10_000):
    a = angles(positions.float(), d, base)
    return torch.stack([a.sin(), a.cos()], dim=-1).flatten(-2)


def rotary(x, positions, base=10_000):
    a = angles(positions.to(x.dtype), x.shape[-1], base)
    even, odd = x[..., 0::2], x[..., 1::2]
    turned = [even * a.cos() - odd * a.sin(), even * a.sin() + odd * a.cos()]
    return torch.stack(turned, dim=-1).flatten(-2)


def angles(positions, d, base):
    i = torch.arange(0, d, 2, dtype=positions.dtype)
    return positions[:, None] * float(base) ** (-i / d)
