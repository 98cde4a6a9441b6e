"""The bits of a double, and why 0.1 + 0.2 is not 0.3."""

import struct
from fractions import Fraction

import numpy as np


# --8<-- [start:show]
def fields(x):
    """Sign, exponent and fraction bits of a double, as strings."""
    bits = f"{struct.unpack('>Q', struct.pack('>d', x))[0]:064b}"
    return bits[0], bits[1:12], bits[12:]


for x in (-6.5, 0.1):
    sign, exponent, fraction = fields(x)
    print(f"{x:4}: {sign} {exponent} {fraction}")

for x in (0.1 + 0.2, 0.3):
    print(f"{x:.20f}")
seconds = np.float32(1.7e9)  # a time stamp in float32
print("float32 near 1.7e9: gap", np.spacing(seconds))
print("uint8: 3 - 5 =", (np.uint8([3]) - np.uint8([5]))[0])
# --8<-- [end:show]


def value(sign, exponent, fraction):
    """The rule of the text, in exact arithmetic."""
    e, f = int(exponent, 2), Fraction(int(fraction, 2), 2**52)
    if e == 0:
        return (-1) ** int(sign) * f * Fraction(2) ** -1022
    return (-1) ** int(sign) * (1 + f) * Fraction(2) ** (e - 1023)


for x in (-6.5, 0.1, 1e300, -3.7e-11, 5e-324, 2.3e-310):
    assert value(*fields(x)) == Fraction(x)
assert value(sign, exponent, fraction) == Fraction(0.1)
assert fields(-6.5) == ("1", "10000000001", "101" + 49 * "0")
assert fields(np.inf)[1] == 11 * "1" == fields(np.nan)[1]
assert int(fields(np.inf)[2]) == 0 < int(fields(np.nan)[2])

# the exact sum lies halfway between two doubles; the even one wins
exact = Fraction(0.1) + Fraction(0.2)
low, high = 0.3, float(np.nextafter(0.3, 1))
assert exact - Fraction(low) == Fraction(high) - exact
assert 0.1 + 0.2 == high and fields(high)[2][-1] == "0"
assert fields(low)[2][-1] == "1" and Fraction(low) < Fraction(3, 10)
assert 0.5 + 0.25 == 0.75 and 2.0**53 + 1 == 2.0**53
assert np.spacing(seconds) == 2.0 ** (30 - 23) and 2**30 < seconds < 2**31
assert np.spacing(1.0) == 2.0**-52 and np.spacing(5.0) == 2.0**-50
assert 1 + 2.0**-53 == 1 < 1 + 1.01 * 2.0**-53
with np.errstate(all="ignore"):
    zero, inf = np.float64(0), np.float64(np.inf)
    assert np.isnan(zero / zero) and np.isnan(inf - inf)
    assert np.isnan(zero * inf) and 1 / -zero == -inf and -zero == zero
    nan = zero / zero
    assert nan != nan and not nan < 1 and not nan > 1
# the card: 0.5 + 0.25; 0.1 ten times; an identifier in float32
total = 0.0
for _ in range(10):
    total += 0.1
assert total != 1 and abs(total - 1) < 1e-15
assert np.float32(16_777_217) == 16_777_216
# tolerances: the absolute part of allclose
assert np.allclose(1e-9, 2e-9) and not np.allclose(1e-9, 2e-9, atol=0)
assert np.float16(1e-8) == 0 and 18 < -np.log(np.float32(1e-8)) < 18.5
