"""Soft preference labels from a judge and written principles."""

import numpy as np


# --8<-- [start:show]
def ai_labels(shown_first, shown_second):
    """Probability (n,) that answer 1 of each pair is preferred.

    shown_first, shown_second: (principles, n), the judge's log-odds for
    the answer in the first place, with answer 1 there and with answer 2
    there.
    """
    logit = (shown_first - shown_second) / 2  # a liking for place 1 cancels
    return (1 / (1 + np.exp(-logit))).mean(axis=0)


margin = np.array([[3.0, 0.5, -2.0], [1.0, -0.5, -1.0]])  # true log-odds
for place in (0.0, 1.5):  # how much the judge likes the first place
    both = ai_labels(margin + place, -margin + place)
    once = (1 / (1 + np.exp(-margin - place))).mean(axis=0)
    print(f"place {place}: asked once {once.round(2)}, twice {both.round(2)}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
m, place = rng.normal(size=(16, 50)), rng.normal(size=(16, 1))
want = (1 / (1 + np.exp(-m))).mean(axis=0)
assert np.allclose(ai_labels(m + place, -m + place), want)
# swapping the answers swaps the label
assert np.allclose(ai_labels(-m + place, m + place), 1 - want)
assert once[2] > 0.4 > both[2]
