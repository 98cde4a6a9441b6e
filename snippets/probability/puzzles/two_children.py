"""Two children: what was learnt, and how."""

from fractions import Fraction
from itertools import product

# --8<-- [start:show]
children = list(product("BG", range(7)))  # sex and day of birth
families = list(product(children, children))


def both_girls(known):
    left = [pair for pair in families if known(pair)]
    return Fraction(sum(a[0] == b[0] == "G" for a, b in left), len(left))


known = {
    "at least one girl": lambda f: "G" in (f[0][0], f[1][0]),
    "the elder is a girl": lambda f: f[0][0] == "G",
    "one is a Tuesday girl": lambda f: ("G", 2) in f,
}
answers = {name: both_girls(test) for name, test in known.items()}
for name, answer in answers.items():
    print(f"{name}: {answer}")
# --8<-- [end:show]

assert answers["at least one girl"] == Fraction(1, 3)
assert answers["the elder is a girl"] == Fraction(1, 2)
assert answers["one is a Tuesday girl"] == Fraction(13, 27)
# One of the two met by chance: weigh each family by how often it shows a girl.
shown = [(f, child) for f in families for child in f if child[0] == "G"]
girls = sum(f[0][0] == f[1][0] for f, _ in shown)
assert Fraction(girls, len(shown)) == Fraction(1, 2)
tuesday = [f for f, child in shown if child[1] == 2]
girls = sum(f[0][0] == f[1][0] for f in tuesday)
assert Fraction(girls, len(tuesday)) == Fraction(1, 2)
