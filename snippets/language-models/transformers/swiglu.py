"""SwiGLU: the width that keeps the parameters, and what a gate does."""

import numpy as np


# --8<-- [start:show]
def swiglu_width(d, multiple):
    """The hidden width next above 8 d / 3, rounded up."""
    exact = 8 * d / 3
    return int(np.ceil(exact / multiple)) * multiple


def swish(z):
    return z / (1 + np.exp(-z))


for d in (1536, 4096):
    hidden = swiglu_width(d, multiple=256)
    print(f"d {d}: 8d/3 = {8 * d / 3:.1f}, hidden {hidden}, "
          f"parameters {3 * d * hidden / (8 * d**2):.4f} of 8 d^2")  # fmt: skip
x = np.array([[2.0, -1.0]])
W_gate = np.array([[1.0, -3.0, 0.0], [-1.0, 1.0, 2.0]])
W_up = np.array([[2.0, 1.0, 1.0], [0.0, 4.0, -3.0]])
gate, up = x @ W_gate, x @ W_up
product = swish(gate) * up
print("gate", gate[0], " swish", np.round(swish(gate[0]), 3))
print("up  ", up[0], " product", np.round(product[0], 3))
# --8<-- [end:show]
assert swiglu_width(4096, 256) == 11_008
for d in (768, 1536, 2048, 5120):  # never narrower, less than one step wider
    width = swiglu_width(d, 256)
    assert width % 256 == 0 and 0 <= width - 8 * d / 3 < 256
    assert 3 * d * width >= 8 * d * d
assert swiglu_width(1536, 256) == 4096  # a multiple stays
# without swish the product is quadratic: doubling x gives four times
assert np.allclose((2 * x @ W_gate) * (2 * x @ W_up), 4 * gate * up)
z = np.linspace(-6, 6, 1201)
assert np.isclose(swish(z).min(), -0.278, atol=1e-3)  # slightly negative
assert abs(z[swish(z).argmin()] + 1.28) < 0.01
assert np.isclose(swish(30.0), 30) and abs(swish(-30.0)) < 1e-10
# the card: 3,000 and 4,608 with a step of 128
assert swiglu_width(3000, 128) == 8064 and 8 * 3000 / 3 == 8000
assert swiglu_width(4608, 128) == 12_288  # 8d/3 itself
for i in range(3):  # each unit by itself: the gate through swish, times up
    g, u = (sum(x[0, j] * W[j, i] for j in range(2)) for W in (W_gate, W_up))
    assert np.isclose(product[0, i], g / (1 + np.exp(-g)) * u)
# by hand, as in the text: 2 times the first row minus the second
assert np.array_equal(gate[0], [2 + 1, -6 - 1, 0 - 2])
assert np.array_equal(up[0], [4 - 0, 2 - 4, 2 + 3])
