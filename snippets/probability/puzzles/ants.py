"""Ants at corners: who meets, by listing all choices."""

from fractions import Fraction
from itertools import product


# --8<-- [start:show]
def meet(n):
    """P(two of n ants on an n-gon meet), n at least 3."""
    ways = list(product([-1, 1], repeat=n))
    return Fraction(sum(len(set(way)) > 1 for way in ways), len(ways))


print("triangle:", meet(3), " square:", meet(4))
goals = product(*([c for c in range(4) if c != ant] for ant in range(4)))
apart = sum(
    len(set(g)) == 4 and all(g[g[a]] != a for a in range(4)) for g in goals
)
print(f"tetrahedron: all apart in {apart} of {3**4}")
# --8<-- [end:show]

for n in range(3, 9):
    assert meet(n) == 1 - Fraction(2, 2**n)
    for way in product([-1, 1], repeat=n):  # opposed ants cross on an edge
        crossed = any(way[i] == 1 and way[(i + 1) % n] == -1 for i in range(n))
        assert crossed == (len(set(way)) > 1)
assert apart == 6  # the cycles of length four
