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
# The card's survey, by counting 4000 customers of whom 3000 are satisfied.
satisfied, others = 3000, 1000
yes, no = satisfied * Fraction(3, 10), others * Fraction(1, 10)
assert yes / (yes + no) == Fraction(9, 10)
share = Fraction(9, 10) / 3 / (Fraction(9, 10) / 3 + Fraction(1, 10))
assert share == Fraction(satisfied, satisfied + others) == Fraction(3, 4)
# If only the rate of answers is known: all silent ones not, or all satisfied.
everybody = satisfied + others
assert yes + no == everybody * Fraction(1, 4)
low, high = yes / everybody, (everybody - no) / everybody
assert (low, high) == (Fraction(225, 1000), Fraction(975, 1000))
