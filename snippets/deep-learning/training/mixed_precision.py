"""Updates below half a unit in the last place, and gradients that vanish."""

import numpy as np


def to_bfloat16(x):
    """float32 rounded to 8 significant bits, ties to even."""
    bits = np.asarray(x, np.float32).view(np.uint32)
    odd = (bits >> np.uint32(16)) & np.uint32(1)
    bits = bits + np.uint32(0x7FFF) + odd
    return (bits & np.uint32(0xFFFF0000)).view(np.float32)


# --8<-- [start:show]
formats = {
    "float32": np.float32,
    "float16": np.float16,
    "bfloat16": to_bfloat16,  # float32 rounded to 8 significant bits
}
update, reached = np.float32(0.0003), {}
for name, rounded in formats.items():
    weight = rounded(np.float32(1))
    for _ in range(1000):
        weight = rounded(np.float32(weight) + update)
    reached[name] = float(weight)
    print(f"{name:8}: 1 + 1000 updates of 0.0003 = {float(weight):.2f}")

gradient = np.float32(2e-8)
plain, scaled = np.float16(gradient), np.float16(gradient * 1024)
print(f"float16 gradient {float(plain)}", end=", ")
print(f"scaled and unscaled {np.float32(scaled) / 1024:.1e}")
# --8<-- [end:show]

assert np.isclose(reached["float32"], 1 + 1000 * 0.0003, atol=1e-4)
assert reached["float16"] == reached["bfloat16"] == 1  # not one arrives

error = np.float32(scaled) / 1024 - gradient  # half a gap of 2**-24, scaled
assert plain == 0 and abs(error) <= 2.0**-25 / 1024 < gradient / 500
assert to_bfloat16(np.float32(1 + 2**-8)) == 1  # a tie, to even
assert to_bfloat16(np.float32(1 + 1.01 * 2**-8)) == np.float32(1 + 2**-7)
assert to_bfloat16(np.float32(1 + 3 * 2**-8)) == np.float32(1 + 2**-6)
assert np.spacing(np.float16(1)) == 2.0**-10
assert np.float16(1) + np.float16(2.0**-11) == 1 != 1 + np.float16(2.0**-10)
assert update < 2**-11 < 2**-8  # lost in both
assert np.float16(2.0**-25) == 0 != np.float16(1.01 * 2.0**-25)
assert np.finfo(np.float16).max == 65504 < to_bfloat16(3e38) < np.inf
weight = np.float32(1)  # a master copy in float32 loses nothing
for _ in range(1000):
    weight = weight + update
assert abs(to_bfloat16(weight) - 1.3) < 2**-8
assert abs(np.float16(weight) - 1.3) < 2**-11 + 1e-4
# the card: weights of 0.25 and updates of 0.0004
assert to_bfloat16(np.float32(0.25 + 0.0004)) == np.float32(0.25)
assert np.float16(np.float32(0.25) + np.float32(0.0004)) > 0.25
assert 0.0004 < 2**-10  # half of bfloat16's spacing 2**-9 at 0.25
