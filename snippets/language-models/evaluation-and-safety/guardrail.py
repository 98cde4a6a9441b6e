"""A guardrail at low prevalence; two stages; attempts."""

import numpy as np


# --8<-- [start:show]
def flagged(requests, prevalence, tpr, fpr):
    """Expected caught, missed and false alarms, and the precision.

    tpr, fpr: the shares of harmful and of harmless requests it stops.
    """
    bad = requests * prevalence
    caught, false = bad * tpr, (requests - bad) * fpr
    return caught, bad - caught, false, caught / (caught + false)


def report(name, row):
    caught, missed, false, precision = row
    print(
        f"{name:<9}  {caught:>4.0f} {missed:>7.0f} {false:>7.0f}"
        f"       {precision:.2f}"
    )


n, prevalence = 100_000, 0.002
print("filter   caught  missed   false  precision")
report("one", flagged(n, prevalence, 0.95, 0.02))
# a second model rereads what the first flags; errors independent
report("cascade", flagged(n, prevalence, 0.95 * 0.9, 0.02 * 0.05))
print("passes once in 20 tries:", round(1 - 0.95**20, 2))
# --8<-- [end:show]
c, m, f, p = flagged(n, prevalence, 0.95, 0.02)
assert abs(c - 190) < 1e-9 and abs(m - 10) < 1e-9 and abs(f - 1996) < 1e-9
assert abs(p - 190 / 2186) < 1e-12
c2 = flagged(n, prevalence, 0.855, 0.001)
assert c2[2] < 100 and c2[3] > 0.6 and c2[1] > m
# simulate once: the precision is P(bad | flagged)
rng = np.random.default_rng(0)
bad = rng.random(2_000_000) < prevalence
flag = rng.random(bad.size) < np.where(bad, 0.95, 0.02)
assert abs(bad[flag].mean() - p) < 0.005
# the card: 50,000 a day, 0.4 %, 90 %, 1 %
c, m, f, p = flagged(50_000, 0.004, 0.9, 0.01)
assert abs(c - 180) < 1e-9 and abs(m - 20) < 1e-9 and abs(f - 498) < 1e-9
assert abs(p - 0.27) < 0.005
assert abs(1 - 0.9**10 - 0.65) < 0.002
# marks on generated pictures: the section's numbers, then the card's
for n, made, share, tpr, fpr, on_marked, left in (
    (1_000, 300, 0.6, 0.9, 0.01, 0.95, 0.16),
    (2_000, 200, 0.5, 0.8, 0.005, 0.89, 0.06),
):
    c, m, f, p = flagged(n, made * share / n, tpr, fpr)
    unseen = m + made * (1 - share) * (1 - fpr)  # generated, no flag
    assert round(p, 2) == on_marked and round(unseen / (n - c - f), 2) == left
