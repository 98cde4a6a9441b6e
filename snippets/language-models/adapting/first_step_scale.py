"""How far the first step moves the output, by rank, scale and optimiser."""

import numpy as np

# --8<-- [start:show]
d_in, d_out, alpha, rate = 256, 32, 16.0, 1e-3


def moved(r, scale, optimizer, seed):
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(r, d_in)) / np.sqrt(d_in)  # B is zero
    x, g = rng.normal(size=d_in), rng.normal(size=d_out)
    s = alpha / r if scale == "1/r" else alpha / np.sqrt(r)
    dB = s * np.outer(g, A @ x)  # one token, gradient g at the output
    B = -rate * (np.sign(dB) if optimizer == "Adam" else dB)
    return np.linalg.norm(s * B @ (A @ x)) / np.sqrt(d_out)


print("mean move      r = 4  r = 16  r = 64")
for optimizer in ("SGD", "Adam"):
    for scale in ("1/r", "1/sqrt r"):
        m = [
            np.mean([moved(r, scale, optimizer, i) for i in range(100)])
            for r in (4, 16, 64)
        ]
        print(f"{optimizer:4} {scale:8} {m[0]:7.3f} {m[1]:7.3f} {m[2]:7.3f}")
# --8<-- [end:show]
# theory for the last row: rate s |a|_1, a with r standard normal entries
theory = rate * alpha * np.sqrt((4, 16, 64)) * np.sqrt(2 / np.pi)
assert np.allclose(m, theory, rtol=0.1) and d_in > 2 * 64
for base in (1_000, 2_000, 3_000):

    def ratio(scale, optimizer, base=base):
        m = [
            np.mean([moved(r, scale, optimizer, base + i) for i in range(100)])
            for r in (4, 64)
        ]
        return m[1] / m[0]

    assert np.isclose(ratio("1/r", "SGD"), 1 / 16, rtol=0.2)
    assert np.isclose(ratio("1/sqrt r", "SGD"), 1, rtol=0.2)
    assert np.isclose(ratio("1/r", "Adam"), 1, rtol=0.2)
    assert np.isclose(ratio("1/sqrt r", "Adam"), 4, rtol=0.2)
    # the card: at rank 64 the root against 1/r
    root, old = (moved(64, k, "Adam", base) for k in ("1/sqrt r", "1/r"))
    assert np.isclose(root / old, 8)
