"""A churn model in a manager's units: customers, calls and euros a month."""

from math import ceil

from scipy.stats import norm

# --8<-- [start:show]
customers, leaving = 10_000, 1_000  # of them leave in a month
named, found = 1_000, 400  # customers the model names; of them leave
call, stays, worth = 5, 0.10, 300  # we guess: a call stops 1 leaver in 10


def gain(calls, leavers):
    return leavers * stays * worth - calls * call


by_chance = named * leaving / customers  # leavers among as many by chance
others = (leaving - found) / (customers - named)
print(f"leave: {found / named:.0%} of those named, {others:.1%} of the others")
print(f"calling the model's thousand {gain(named, found):+8,.0f} euros a month")
print(f"a thousand by chance         {gain(named, by_chance):+8,.0f}")
print(f"all ten thousand             {gain(customers, leaving):+8,.0f}")
# --8<-- [end:show]
# A call pays above this share of leavers: between chance and the model.
assert by_chance / named < call / (stays * worth) == 5 / 30 < found / named
# The test: half of the list is not called, 36 against 40 of 100 leave.
p, q = found / named, found / named * (1 - stays)
z = norm.ppf(0.975) + norm.ppf(0.8)
size = ceil(z**2 * (p * (1 - p) + q * (1 - q)) / (p - q) ** 2)
assert 2_250 < size < 2_350 and 4.5 < size / (named / 2) < 5
# The card's answer and follow-ups.
customers, leaving = 20_000, 1_200
named, found, call, worth = 1_500, 450, 4, 200
assert found / named == 0.30
assert round(100 * (leaving - found) / (customers - named)) == 4
assert gain(named, found) == 3_000
assert gain(named, named * leaving / customers) == -4_200
assert (leaving - found) / leaving == 5 / 8
assert call / (stays * worth) == 1 / 5
assert gain(customers, leaving) == -56_000
