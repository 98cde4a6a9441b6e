"""Bytes that separate and fused kernels move."""

import numpy as np
from scipy.special import erf, softmax

moved = 0


def gelu(x):
    return x / 2 * (1 + erf(x / 2**0.5))


# --8<-- [start:show]
def kernel(f, *arrays):
    """One launch: reads its arrays, writes its result."""
    global moved
    out = f(*arrays)
    moved += sum(a.nbytes for a in arrays) + out.nbytes
    return out


def separate(x, b, r):
    h = kernel(np.add, x, b)
    return kernel(np.add, kernel(gelu, h), r)


def fused(x, b, r):
    return kernel(lambda x, b, r: gelu(x + b) + r, x, b, r)


# --8<-- [end:show]
# --8<-- [start:run]
def softmax_steps(x, *_):
    m = kernel(lambda x: x.max(1, keepdims=True), x)
    e = kernel(lambda x, m: np.exp(x - m), x, m)
    s = kernel(lambda e: e.sum(1, keepdims=True), e)
    return kernel(np.divide, e, s)


def softmax_fused(x, *_):
    return kernel(lambda x: softmax(x, axis=1), x)


rng = np.random.default_rng(0)
x, r = rng.normal(size=(2, 512, 1_024)).astype(np.float32)
b = rng.normal(size=1_024).astype(np.float32)
for f in separate, fused, softmax_steps, softmax_fused:
    moved = 0
    y = f(x, b, r)
    print(f"{f.__name__:14} {moved / x.nbytes:.2f} times the size of x")
    # --8<-- [end:run]
    f.moved, f.y = moved, y
assert np.allclose(separate(x, b, r), fused(x, b, r), atol=1e-5)
assert np.allclose(softmax_steps(x), softmax_fused(x), atol=1e-7)
size, small = x.nbytes, b.nbytes
assert separate.moved == 7 * size + small and fused.moved == 3 * size + small
rows = 512 * 4
assert softmax_steps.moved == 6 * size + 4 * rows
assert softmax_fused.moved == 2 * size
# card: 8,192 x 4,096 in 16 bits at 2 TB/s
card = 8_192 * 4_096 * 2
assert round(card / 1e6, 1) == 67.1
assert (
    round(1e6 * 7 * card / 2e12) == 235 and round(1e6 * 3 * card / 2e12) == 101
)
assert round(7 * card / 1e6) == 470 and round(3 * card / 1e6) == 201
