"""Pull again or spin: bullets in a row, after an empty chamber."""

from fractions import Fraction
from itertools import combinations


# --8<-- [start:show]
def pull_again(bullets, chambers=6):
    """P(bullet next | this chamber was empty)."""
    empty = [c for c in range(chambers) if c not in bullets]
    return Fraction(
        sum((c + 1) % chambers in bullets for c in empty), len(empty)
    )


pulling = []
for bullets in ({0}, {0, 1}, {0, 3}, {0, 1, 2}):
    pull, spin = pull_again(bullets), Fraction(len(bullets), 6)
    pulling.append(pull < spin)
    print(f"{sorted(bullets)}: pull {pull}, spin {spin}")
# --8<-- [end:show]

assert pulling == [False, True, False, True] and spin == Fraction(1, 2)
assert pull_again({0, 1}) == Fraction(1, 4) < Fraction(1, 3)
assert pull_again({0}) == Fraction(1, 5) and pull_again({0, 3}) == Fraction(
    1, 2
)
for n in range(2, 9):
    for k in range(1, n):
        assert pull_again(set(range(k)), n) == Fraction(1, n - k)
        better = Fraction(1, n - k) < Fraction(k, n)
        assert better == (n < k * (n - k))
# Two bullets anywhere: 2 of the 5 other chambers.
pairs = list(combinations(range(6), 2))
empty = sum(0 not in pair for pair in pairs)
both = sum(0 not in pair and 1 in pair for pair in pairs)
assert Fraction(both, empty) == Fraction(2, 5)
