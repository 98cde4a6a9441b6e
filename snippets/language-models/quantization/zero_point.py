"""Zero-point (asymmetric) quantisation and its integer product."""

import numpy as np


# --8<-- [start:show]
def zero_point(x, bits):
    """Codes 0..2^bits - 1, scale, and the code z that stands for 0."""
    low, high = min(x.min(), 0.0), max(x.max(), 0.0)  # range holds zero
    scale = (high - low) / (2**bits - 1) or 1.0  # all zero
    z = int(np.round(-low / scale))
    q = np.clip(np.round(x / scale) + z, 0, 2**bits - 1)
    return q.astype(np.int64), scale, z


x = np.array([-0.2, 0.0, 0.93, 2.8])
q, s, z = zero_point(x, 4)
print(f"scale {s:.1f}  z {z}  codes {q}  restored {np.round(s * (q - z), 2)}")

w_q, w_s = np.array([3, -7, 2, 5]), 0.1  # absmax weights
exact = s * (q - z) @ (w_s * w_q)
from_integers = s * w_s * (q @ w_q - z * w_q.sum())
print(f"product {exact:.3f}, from integers {from_integers:.3f}")
# --8<-- [end:show]

assert np.isclose(exact, from_integers) and abs(w_q.sum()) > 0 and z == 1
assert np.isclose(s, 0.2) and q.tolist() == [0, 1, 6, 15]
assert not np.isclose(exact, s * w_s * (q @ w_q))
# A tie rounds z up to 2, so the largest value would get the code 16.
q, s, z = zero_point(np.array([-1.5, 0, 13.5]), 4)
assert s == 1 and z == 2 and q.max() == 15
q, s, z = zero_point(np.zeros(3), 4)
assert np.all(q == z)
for seed in range(3):
    rng = np.random.default_rng(seed)
    v = rng.normal(size=2000)
    silu = v / (1 + np.exp(-v))
    assert -0.279 < silu.min() < -0.27
    for x in (v, silu, v + 9, v - 9):
        for bits in (8, 4):
            q, s, z = zero_point(x, bits)
            assert q.min() >= 0 and q.max() <= 2**bits - 1 and 0 <= z < 2**bits
            assert np.abs(x - s * (q - z)).max() <= s / 2 * (1 + 1e-9)
            zero = np.append(x, 0.0)
            q0, s0, z0 = zero_point(zero, bits)
            assert q0[-1] == z0 and s0 == s
    q, s, z = zero_point(silu, 4)
    half = np.abs(silu).max() / 7
    assert 0.4 * half < s < 0.6 * half  # about half the step of absmax
