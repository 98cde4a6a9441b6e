"""Tokens paid for when the beginning of the prompt is changed."""


# --8<-- [start:show]
def paid(prompts, cached=0.1):
    """Cost of calls: an unchanged beginning costs a tenth a token."""
    total, before = 0.0, []
    for prompt in prompts:  # a list of (text, tokens)
        same = 0
        while prompt[: same + 1] == before[: same + 1] and same < len(prompt):
            same += 1
        total += cached * sum(n for _, n in prompt[:same])
        total += sum(n for _, n in prompt[same:])
        before = prompt
    return total


def prompts(clear, calls=40, clock=False, keep=5, limit=9_000):
    """Step i brings a result of 500 tokens; cleared ones leave 50."""
    gone, made = 0, []
    for i in range(calls):
        size = 50 * gone + 500 * (i - gone)
        if clear == "always" or (clear == "at limit" and size > limit):
            gone = max(gone, i - keep)
        prompt = [(f"12:{i}" if clock else "date", 10), ("rules", 1_990)]
        prompt += [(f"stub {j}", 50) for j in range(gone)]
        made.append(prompt + [(f"result {j}", 500) for j in range(gone, i)])
    return made


# --8<-- [end:show]


# --8<-- [start:run]
cases = [("never", True), ("never", False), ("always", False)]
for clear, clock in [*cases, ("at limit", False)]:
    made = prompts(clear, clock=clock)
    sizes = [sum(n for _, n in prompt) for prompt in made]
    name = f"clear {clear}" + (", clock first" if clock else "")
    print(f"{name:24} read {sum(sizes):7,}", end="  ")
    print(f"largest {max(sizes):6,}  paid {paid(made):7,.0f}")
# --8<-- [end:run]
cost = {c: paid(prompts(c)) for c in ("never", "always", "at limit")}
read = {c: sum(n for p in prompts(c) for _, n in p) for c in cost}
assert read["never"] == 470_000
# by hand: all new tokens once, the repeated ones at a tenth
assert abs(cost["never"] - (21_500 + 0.1 * (470_000 - 21_500))) < 1e-6
assert paid(prompts("never", clock=True)) == 470_000
assert read["always"] < read["at limit"] < read["never"]
assert cost["at limit"] < cost["never"] < cost["always"]
# without a cache the order is that of the tokens read
assert abs(paid(prompts("always"), cached=1) - read["always"]) < 1e-6
# in a long run clearing pays even at each step: from 88 calls on
for n in (40, 87, 88, 200):
    gain = paid(prompts("never", n)) - paid(prompts("always", n))
    assert (gain > 0) == (n >= 88)
assert paid([[("a", 5), ("b", 5)], [("x", 5), ("b", 5)]]) == 20
assert paid([[("a", 5), ("b", 5)], [("b", 5), ("c", 5)]]) == 20  # moved
# a sub-agent: 30,000 tokens read elsewhere, 300 come back, 20 calls follow
assert round(0.1 * 30_000 * 20) == 60_000 and round(0.1 * 300 * 20) == 600
# the card's numbers: 20 calls, 4,000 fixed, 1,000 a call, cached a tenth
made = [[("s", 4_000)] + [(str(j), 1_000) for j in range(i)] for i in range(20)]
assert sum(n for p in made for _, n in p) == 270_000
assert round(paid(made)) == round(23_000 + 0.1 * 247_000) == 47_700


def card(calls, keep):
    """The card's run with all but the last `keep` results cleared."""
    made = []
    for i in range(calls):
        gone = max(0, i - keep)
        prompt = [("s", 4_000)] + [(f"stub {j}", 50) for j in range(gone)]
        made.append(prompt + [(str(j), 1_000) for j in range(gone, i)])
    return paid(made)


assert round(card(20, 20)) == 47_700 and round(card(20, 5)) == 88_755
assert card(81, 5) > card(81, 81) and card(82, 5) < card(82, 82)
