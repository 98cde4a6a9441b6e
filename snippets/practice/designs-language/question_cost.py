"""What a question to the assistant costs, by tokens."""

# --8<-- [start:show]
PRICE = {"read": 2.0, "cached": 0.2, "written": 8.0}  # a million tokens


def cost(passages, cached, hits=0.0):
    """Mean cost of a question; hits are answers found in a cache."""
    read = 1_500 + 350 * passages + 800 + 60 - cached
    tokens = {"read": read, "cached": cached, "written": 300}
    return (1 - hits) * sum(tokens[t] * PRICE[t] for t in tokens) / 1e6


plans = {
    "8 passages": (8, 0),
    "prefix cached": (8, 1_500),
    "4 passages": (4, 1_500),
    "15 % answers cached": (4, 1_500, 0.15),
}
for name, plan in plans.items():
    print(f"{name:20} {cost(*plan):.5f}   {200_000 * cost(*plan):,.0f} a day")
# --8<-- [end:show]
by_hand = (1_500 * 0.2 + (1_400 + 800 + 60) * 2 + 300 * 8) / 1e6
assert abs(cost(4, 1_500) - by_hand) < 1e-12
assert abs(cost(4, 1_500, 0.15) - 0.85 * by_hand) < 1e-12
first, cached, few, kept = (cost(*plan) for plan in plans.values())
assert abs(first - (5_160 * 2 + 300 * 8) / 1e6) < 1e-12
assert abs(few - by_hand) < 1e-12 and abs(kept / few - 0.85) < 1e-12
assert abs(first - cached - 1_500 * 1.8 / 1e6) < 1e-12
saved = cost(8, 0) - cost(8, 1_500), cost(8, 1_500) - cost(4, 1_500)
assert abs(saved[0] - 0.0027) < 1e-9 and abs(saved[1] - 0.0028) < 1e-9
# the card: other prices, passages first, instructions first, three passages
price = {"read": 3.0, "cached": 0.3, "written": 15.0}


def card(passages, cached):
    read = 2_000 + 500 * passages + 1_000 - cached
    tokens = {"read": read, "cached": cached, "written": 250}
    return sum(tokens[t] * price[t] for t in tokens) / 1e6


assert [round(card(*c), 5) for c in ((6, 0), (6, 2_000), (3, 2_000))] == [
    0.02175,
    0.01635,
    0.01185,
]
assert abs(0.8 * card(3, 2_000) - 0.00948) < 1e-9
assert abs(125 * 15 / 1e6 / card(6, 0) - 0.09) < 0.005
assert abs(125 * 15 / 1e6 / card(3, 2_000) - 0.16) < 0.005
