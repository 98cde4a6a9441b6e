"""Errors of k hops, with and without a check of what was found."""

import numpy as np


# --8<-- [start:show]
def chain(hops, p, again=0.0, catch=0.0, false_alarm=0.0):
    """Shares (right, wrong, abstained) and mean searches of a chain.

    A check catches a wrong hop with `catch` and doubts a right one with
    `false_alarm`; a second wording is then right with `again`. If that
    is doubted too, the chain ends with "I do not know".
    """
    doubt = (1 - p) * catch + p * false_alarm
    right = p * (1 - false_alarm) + doubt * again * (1 - false_alarm)
    wrong = (1 - p + doubt * (1 - again)) * (1 - catch)
    goes_on = right + wrong
    searches = sum((1 + doubt) * goes_on**h for h in range(hops))
    all_right = right**hops
    return all_right, goes_on**hops - all_right, 1 - goes_on**hops, searches


for hops in (1, 2, 4):
    for name, check in (
        ("no check", {}),
        ("check", {"again": 0.6, "catch": 0.8, "false_alarm": 0.05}),
    ):
        right, wrong, stopped, cost = chain(hops, 0.9, **check)
        print(f"hops {hops}, {name:8}: right {right:.3f}", end="  ")
        print(f"wrong {wrong:.3f}  stopped {stopped:.3f}", end="  ")
        print(f"searches {cost:.2f}")
# --8<-- [end:show]

right, wrong, stopped, cost = chain(4, 0.9)
assert abs(right - 0.9**4) < 1e-12 and stopped == 0 and cost == 4
for seed, (p, again, catch, alarm) in enumerate(
    [(0.9, 0.6, 0.8, 0.05), (0.7, 0.5, 0.6, 0.2)]
):
    rng = np.random.default_rng(seed)
    runs, hops = 40_000, 3
    true, alive, searches = (
        np.ones(runs, bool),
        np.ones(runs, bool),
        np.zeros(runs),
    )
    for _ in range(hops):
        searches += alive
        ok = rng.random(runs) < p
        doubted = rng.random(runs) < np.where(ok, alarm, catch)
        searches += alive & doubted
        ok2 = rng.random(runs) < again
        doubted2 = doubted & (rng.random(runs) < np.where(ok2, alarm, catch))
        ok = np.where(doubted, ok2, ok)
        true &= ok
        alive &= ~doubted2
    r, w, s, c = chain(hops, p, again, catch, alarm)
    for share, mean in ((r, alive & true), (w, alive & ~true), (s, ~alive)):
        assert abs(mean.mean() - share) < 4 * np.sqrt(share / runs)
    assert abs(searches.mean() - c) < 4 * searches.std() / np.sqrt(runs)
# the card: three hops at 0.8, then with a perfect check and 0.5 again
assert round(chain(3, 0.8)[0], 3) == 0.512
assert round(1 + 0.8 + 0.64, 2) == 2.44 and round(1 - 0.512, 3) == 0.488
r, w, s, c = chain(3, 0.8, again=0.5, catch=1)
assert round(r, 3) == 0.729 and w == 0 and round(s, 3) == 0.271
assert round(c, 3) == round(1.2 * (1 + 0.9 + 0.81), 3) == 3.252
# the text: a perfect check, three hops at 0.9, the second wording at 0.6
r, w, s, c = chain(3, 0.9, again=0.6, catch=1)
assert abs(r - 0.96**3) < 1e-12 and abs(w) < 1e-12
assert round(c, 2) == round(1.1 * (1 + 0.96 + 0.96**2), 2) == 3.17
