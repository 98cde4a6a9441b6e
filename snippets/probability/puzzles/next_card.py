"""Say stop before a red card: no rule beats one half."""

from fractions import Fraction
from functools import cache


# --8<-- [start:show]
@cache
def win(red, black, best=max):
    """P(win) with these cards left, if the best (or worst) is chosen."""
    now = Fraction(red, red + black)
    if red + black == 1:
        return now
    later = Fraction(0)
    if red:
        later += now * win(red - 1, black, best)
    if black:
        later += (1 - now) * win(red, black - 1, best)
    return best(now, later)


@cache
def money(red, black):
    """Value if each red card pays 1, each black costs 1; stop at any time."""
    if red + black == 0:
        return 0.0
    play = (red - black) / (red + black)
    if red:
        play += red / (red + black) * money(red - 1, black)
    if black:
        play += black / (red + black) * money(red, black - 1)
    return max(0.0, play)


print("best rule:", win(26, 26), " worst rule:", win(26, 26, min))
print("paid by cards:", round(money(26, 26), 3))
# --8<-- [end:show]

for red, black in [(26, 26), (3, 5), (1, 1), (7, 2), (4, 0), (0, 3)]:
    share = Fraction(red, red + black)
    assert win(red, black) == win(red, black, min) == share
assert money(1, 1) == 0.5 and money(0, 5) == 0 and money(3, 0) == 3
assert round(money(26, 26), 2) == 2.62
