"""Which pattern of tosses comes first, and how to answer a choice."""

from fractions import Fraction
from itertools import product


# --8<-- [start:show]
def overlap(a, b):
    """Fair stakes alive: ends of a that begin b, each worth 2^length."""
    return sum(2**k for k in range(1, len(a) + 1) if a[-k:] == b[:k])


def beats(a, b):
    """P(a comes before b), fair coin, a and b of one length."""
    against_a = overlap(a, a) - overlap(a, b)
    against_b = overlap(b, b) - overlap(b, a)
    return Fraction(against_b, against_a + against_b)


def answer(b):
    return ("T" if b[1] == "H" else "H") + b[:2]


for b in ("HHH", "HHT", "HTH", "HTT"):
    print(f"{answer(b)} before {b}: {beats(answer(b), b)}")
# --8<-- [end:show]


def by_steps(a, b):
    """The same by iterating the states, the last tosses."""
    m, state, won = len(a), {"": Fraction(1)}, [Fraction(0), Fraction(0)]
    for _ in range(400):
        new = {}
        for text, mass in state.items():
            for side in "HT":
                end = (text + side)[-m:]
                if end in (a, b):
                    won[end == b] += mass / 2
                else:
                    new[end] = new.get(end, 0) + mass / 2
        state = new
    return won[0]


patterns = ["".join(t) for t in product("HT", repeat=3)]
for b in patterns:
    best = max((x for x in patterns if x != b), key=lambda x: beats(x, b))
    assert best == answer(b)
    assert beats(best, b) >= Fraction(2, 3)
    gain = overlap(b, b) - overlap(b, best)
    if b[0] != b[1]:
        assert overlap(best, b) == 4 and gain == 8
    else:
        assert overlap(best, b) == 6 and gain >= 6
    assert overlap(best, best) == 8
    assert abs(by_steps(best, b) - beats(best, b)) < 1e-9
# It is not transitive, and a longer wait may win.
ring = ["HHT", "THH", "TTH", "HTT", "HHT"]
assert all(beats(ring[i + 1], ring[i]) > Fraction(1, 2) for i in range(3))
assert beats("HHT", "HTT") > Fraction(1, 2)
assert overlap("THTH", "THTH") == 20 and overlap("HTHH", "HTHH") == 18
assert beats("THTH", "HTHH") == Fraction(9, 14)
