"""A hidden confounder: how strong it must be, and a way round it."""

import numpy as np


# --8<-- [start:show]
def e_value(rr):
    """Risk ratio a hidden cause needs with both to explain all of rr >= 1."""
    return rr + np.sqrt(rr * (rr - 1))


def front_door(joint, t):
    """P(Y = 1 | do(T = t)) from joint[t, m, y], with T -> M -> Y only."""
    p_t = joint.sum((1, 2))
    p_m = joint[t].sum(1) / p_t[t]  # M given T
    p_y = joint[:, :, 1] / joint.sum(2)  # Y = 1 given T and M
    return p_m @ (p_t @ p_y)


def world(effect):
    """p(u, t, m, y) with a hidden u that causes T and Y."""
    p = np.zeros((2, 2, 2, 2))
    for u, t, m, y in np.ndindex(p.shape):
        treated, middle = 0.2 + 0.6 * u, 0.1 + effect * t
        buys = 0.1 + 0.3 * m + 0.5 * u
        p[u, t, m, y] = (0.3 if u else 0.7) * (treated if t else 1 - treated)
        p[u, t, m, y] *= middle if m else 1 - middle
        p[u, t, m, y] *= buys if y else 1 - buys
    return p


joint = world(0.8).sum(0)  # u is not in the data
seen = [joint[t, :, 1].sum() / joint[t].sum() for t in (0, 1)]
done = front_door(joint, 1) - front_door(joint, 0)
print(f"seen {seen[1] - seen[0]:+.2f}, front door {done:+.2f}")
print(f"E-value of a risk ratio of 2: {e_value(2):.2f}")
# --8<-- [end:show]
for effect in (0.8, 0.3, 0.0):
    joint = world(effect).sum(0)
    got = front_door(joint, 1) - front_door(joint, 0)
    assert np.isclose(got, 0.3 * effect)  # through M only
    for t in (0, 1):  # and the level: u has mean 0.3
        want = 0.1 + 0.3 * (0.1 + effect * t) + 0.5 * 0.3
        assert np.isclose(front_door(joint, t), want)
for rr in (1.2, 2.0, 5.0):  # a binary cause of that strength makes all of rr
    e = e_value(rr)
    with_u, without_u = 1.0, 1 / e  # shares that have it, treated and not
    made = (1 + (e - 1) * with_u) / (1 + (e - 1) * without_u)
    assert np.isclose(made, rr)
    weak = 0.95 * e  # and a weaker one cannot, whatever the shares
    for share in np.linspace(0.01, 1, 100):
        assert (1 + (weak - 1) * share) / (1 + (weak - 1) * share / weak) < rr
assert e_value(1) == 1
# the ratio is the cause's frequency, treated to untreated: a cause that doubles
# the chance of treatment (0.5 to 1) and the outcome passes 2^2 / (2 * 2 - 1)
share1, share0 = 0.5 / (0.5 + 0.25), 0.0
assert (1 + share1) / (1 + share0) > 4 / 3
