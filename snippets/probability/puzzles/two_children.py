"""Two children: what was learnt, and how."""

from fractions import Fraction
from itertools import product

# --8<-- [start:show]
children = list(product("BG", range(7)))  # sex and day of birth
families = list(product(children, children))


def both_girls(known):
    left = [pair for pair in families if known(pair)]
    return Fraction(sum(a[0] == b[0] == "G" for a, b in left), len(left))


print("at least one girl:", both_girls(lambda f: "G" in (f[0][0], f[1][0])))
print("the elder is a girl:", both_girls(lambda f: f[0][0] == "G"))
print("one is a Tuesday girl:", both_girls(lambda f: ("G", 2) in f))
# --8<-- [end:show]

assert both_girls(lambda f: "G" in (f[0][0], f[1][0])) == Fraction(1, 3)
assert both_girls(lambda f: f[0][0] == "G") == Fraction(1, 2)
assert both_girls(lambda f: ("G", 2) in f) == Fraction(13, 27)
# One of the two met by chance: weigh each family by how often it shows a girl.
shown = [(f, child) for f in families for child in f if child[0] == "G"]
girls = sum(f[0][0] == f[1][0] for f, _ in shown)
assert Fraction(girls, len(shown)) == Fraction(1, 2)
