"""Messages a day: what is opened today against what is opened in 180 days."""

# --8<-- [start:show]
import numpy as np

n = np.array([1, 2, 3, 4, 6, 8])  # messages a day
opens = 0.3 * (1 - 0.8**n)  # a day, of a user who has not opted out
leave = 0.001 * n**1.5  # share that opts out, a day
stay = (1 - leave) ** 180
half_year = opens * (1 - stay) / leave  # geometric series over the days

print("messages  opens on day 1  opens in 180 days  still reached")
for row in zip(n, opens, half_year, stay, strict=True):
    print("{:8}  {:14.3f}  {:17.1f}  {:13.0%}".format(*row))
# --8<-- [end:show]

assert n[np.argmax(opens)] == 8  # the proxy wants the most
# the k-th message of a day is opened 0.8 times as often as the one before
terms = 0.06 * 0.8 ** np.arange(8)
assert np.allclose(opens, [terms[:k].sum() for k in n])
best = n[np.argmax(half_year)]
assert best == 3 and abs(stay[-1] - 0.02) < 0.005  # as the text says
for i in range(len(n)):  # the series, day by day
    total, share = 0.0, 1.0
    for _ in range(180):
        total += share * opens[i]
        share *= 1 - leave[i]
    assert np.isclose(total, half_year[i]) and np.isclose(share, stay[i])
assert half_year[-1] < half_year[1]  # 8 lose to 2 in the half year
# opens of a day hide the harm for weeks: 8 messages beat 3 for a month
daily = opens[:, None] * (1 - leave[:, None]) ** np.arange(180)
assert 28 <= np.argmax(daily[-1] < daily[2]) <= 35
