"""Dispatch that counts where the idle driver is left."""

import numpy as np
from scipy.optimize import linear_sum_assignment

# --8<-- [start:show]
# minutes to riders 1 and 2, for two drivers in the centre, one outside
minutes = np.array([[2.0, 6.0], [4.0, 3.0], [5.0, 9.0]])
next_wait = np.array([3.0, 3.0, 10.0])  # of the next rider, if left idle

print("counted              minutes now  next rider  both")
for name, value in (
    ("minutes only", np.zeros(3)),
    ("and who stays idle", next_wait),
):
    # using a driver spares the next rider's wait for that driver
    drivers, riders = linear_sum_assignment(minutes - value[:, None])
    now = minutes[drivers, riders].sum()
    idle = next_wait[np.setdiff1d(np.arange(3), drivers)].sum()
    print(f"{name:19}  {now:11.0f}  {idle:10.0f}  {now + idle:4.0f}")
# --8<-- [end:show]
# with one driver idle, the least of both over all assignments
best = min(
    minutes[a, 0] + minutes[b, 1] + next_wait[3 - a - b]
    for a in range(3)
    for b in range(3)
    if a != b
)
assert now + idle == best
# the change pays if the next rider comes to the centre with q > 3/7
for q, pays in ((0.42, False), (0.44, True)):
    plain, other = 5 + q * 10, 8 + q * 3
    assert (other < plain) == pays
# adding a constant to all values changes nothing: as many drivers are used
again = linear_sum_assignment(minutes - (next_wait + 5)[:, None])
assert np.array_equal(again[0], drivers)
# card: one rider; A 3 minutes away, B 6; idle A serves the next in 4, B in 9
one = np.array([[3.0], [6.0]])
assert linear_sum_assignment(one)[0].tolist() == [0]
assert linear_sum_assignment(one - [[4.0], [9.0]])[0].tolist() == [1]
assert 3 + 9 == 12 and 6 + 4 == 10
