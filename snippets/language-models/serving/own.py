"""Own machines or an API: price of a million tokens against use."""


# --8<-- [start:show]
def own_price(hour, tokens_a_second, use):
    return hour * 1e6 / (3_600 * tokens_a_second * use)


def break_even(hour, tokens_a_second, api):
    """The use at which both cost the same; above 1: never reached."""
    return hour * 1e6 / (3_600 * tokens_a_second * api)


hour, speed = 12, 3_000  # price of an hour; tokens a second, in and out
api = (5 * 1 + 1 * 7) / 6  # five tokens read at 1 for each written at 7
for use in 0.1, 0.3, 0.6:
    print(f"use {use}: {own_price(hour, speed, use):5.2f} against {api:.0f}")
staff = 6_000 / 730  # a month's share of people, by the hour
for name, cost in ("alone", hour), ("with staff", hour + staff):
    print(f"machine {name}: break-even {break_even(cost, speed, api):.2f}")
# --8<-- [end:show]
# by the day: its bill over the API's price, over what it could make
day = 24 * hour / api * 1e6
assert abs(day - 144e6) < 1e-3
assert abs(day / (86_400 * speed) - break_even(hour, speed, api)) < 1e-12
assert round(own_price(hour, speed, 0.3), 2) == 3.70
assert abs(own_price(hour, speed, break_even(hour, speed, api)) - api) < 1e-12
assert abs(break_even(hour + staff, speed, api) - 0.936) < 1e-3
# one token read for each written: dearer, and slower if writing takes 7
other = (1 + 7) / 2
slower = speed * (5 * 1 + 1 * 7) / 6 / ((1 + 7) / 2)
assert other == 4 and slower == 1_500
same = break_even(hour, slower, other)
assert abs(same - break_even(hour, speed, api)) < 1e-12
# if writing takes 14 times as long here, the API wins more often
worse = speed * (5 * 1 + 1 * 14) / 6 / ((1 + 14) / 2)
assert break_even(hour, worse, other) > same
