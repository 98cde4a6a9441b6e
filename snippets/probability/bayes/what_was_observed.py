"""Two children, and two ways to learn that one is a girl."""

from fractions import Fraction
from itertools import product

# --8<-- [start:show]
families = list(product("GB", repeat=2))  # equally probable

asked = [f for f in families if "G" in f]  # "Is at least one a girl?" Yes.
both = [f for f in asked if f == ("G", "G")]
answer = Fraction(len(both), len(asked))
print("asked whether one is a girl:", answer)

# One of the two, chosen by chance, walks past and is a girl.
met = [(f, child) for f in families for child in range(2)]
girl = [(f, child) for f, child in met if f[child] == "G"]
both = [(f, child) for f, child in girl if f == ("G", "G")]
print("met one by chance, a girl:  ", Fraction(len(both), len(girl)))
# --8<-- [end:show]

assert Fraction(len(both), len(girl)) == Fraction(1, 2)
assert len(asked) == 3 and answer == Fraction(1, 3)
