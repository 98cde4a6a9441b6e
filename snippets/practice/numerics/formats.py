"""Range and precision of floating-point formats, from their bits."""

import numpy as np


# --8<-- [start:show]
def limits(q, p, all_but_one=False):
    """Largest, smallest normal and subnormal number, gap after 1.

    q exponent and p fraction bits. all_but_one: the top exponent holds
    numbers too, and only the pattern of all ones is NaN (E4M3).
    """
    bias = 2 ** (q - 1) - 1
    if all_but_one:
        largest = (2 - 2 * 2.0**-p) * 2.0 ** (bias + 1)
    else:
        largest = (2 - 2.0**-p) * 2.0**bias
    return largest, 2.0 ** (1 - bias), 2.0 ** (1 - bias - p), 2.0**-p


formats = {
    "float64": (11, 52, False),
    "float32": (8, 23, False),
    "tf32": (8, 10, False),
    "bfloat16": (8, 7, False),
    "float16": (5, 10, False),
    "fp8 E5M2": (5, 2, False),
    "fp8 E4M3": (4, 3, True),
}
print("           bits    largest  normal from      down to      gap at 1")
for name, (q, p, finite) in formats.items():
    numbers = [f"{x:12.3g}" for x in limits(q, p, finite)]
    print(f"{name:9} {1 + q + p:4}", *numbers)
# --8<-- [end:show]

for name in ("float64", "float32", "float16"):
    e, f, _ = formats[name]
    info = np.finfo(name)
    theirs = info.max, info.smallest_normal, info.smallest_subnormal, info.eps
    assert limits(e, f) == tuple(float(x) for x in theirs)


def decode(code, e, f, all_but_one):
    """Value of one pattern without sign."""
    bias, exponent, fraction = 2 ** (e - 1) - 1, code >> f, code % 2**f
    top = exponent == 2**e - 1
    if top and (not all_but_one or fraction == 2**f - 1):
        return np.inf if fraction == 0 else np.nan
    if exponent == 0:
        return fraction * 2.0 ** (1 - bias - f)
    return (1 + fraction / 2**f) * 2.0 ** (exponent - bias)


wide, brain, half = (formats[n] for n in ("float32", "bfloat16", "float16"))
assert brain[0] == wide[0] and sum(brain[:2]) == sum(half[:2]) == 15
assert formats["tf32"][:2] == (wide[0], half[1])
small = formats["fp8 E5M2"], formats["fp8 E4M3"]
assert all(sum(s[:2]) == 7 for s in small)
assert small[0][0] == half[0] == small[1][0] + 1
for e, f, finite in (*small, (3, 2, False), (3, 2, True)):
    codes = np.array([decode(c, e, f, finite) for c in range(2 ** (e + f))])
    numbers = codes[np.isfinite(codes)]
    assert np.isinf(codes).any() == (not finite)
    after_one = numbers[numbers > 1].min() - 1
    small = numbers[numbers > 0].min()
    got = numbers.max(), decode(2**f, e, f, finite), small, after_one
    assert got == limits(e, f, finite), (got, limits(e, f, finite))
assert limits(4, 3, True)[0] == 448 and limits(4, 3)[0] == 240
# the card: a toy format
assert limits(3, 2) == (14, 0.25, 0.0625, 0.25)
assert limits(3, 2, True)[0] == 24
assert decode(0b01101_10, 5, 2, False) == 0.375
