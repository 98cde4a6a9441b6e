"""A churn model in a manager's units: customers, calls and euros a month."""

# --8<-- [start:show]
customers, leaving = 10_000, 1_000  # of whom a month loses so many
named, found = 1_000, 400  # customers the model names; of them leave
call, stays, worth = 5, 0.10, 300  # a call stops 1 leaver in 10

missed = (leaving - found) / (customers - named)
print(f"leave: {found / named:.0%} of those named, {missed:.1%} of the others")
by_chance = named * leaving / customers  # leavers among as many by chance
for who, leavers in ("the model's", found), ("as many by chance", by_chance):
    gain = leavers * stays * worth - named * call
    print(f"calling {who:18} {gain:+7,.0f} euros a month")
# --8<-- [end:show]
# A call pays above this share of leavers: between chance and the model.
assert by_chance / named < call / (stays * worth) < found / named
assert abs(missed * (customers - named) + found - leaving) < 1e-9
