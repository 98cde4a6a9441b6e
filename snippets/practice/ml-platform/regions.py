"""How much room regions need if one of them fails."""


# --8<-- [start:show]
def needed(load, may_go):
    """load: region -> requests a second. What each must be able to serve
    if any one fails and its load is split evenly among those allowed."""
    need = dict(load)
    for down in load:
        refuge = [r for r in may_go[down] if r != down]
        for r in refuge:
            need[r] = max(need[r], load[r] + load[down] / len(refuge))
    return need


load = {"eu-1": 300, "eu-2": 300, "us": 300}
anywhere = {r: list(load) for r in load}
at_home = anywhere | {r: ["eu-1", "eu-2"] for r in ("eu-1", "eu-2")}
for name, rule in {"anywhere": anywhere, "EU stays": at_home}.items():
    need = needed(load, rule)
    print(f"{name:9}", end="")
    for r in load:
        print(f"  {r} {need[r]:.0f} ({load[r] / need[r]:.0%} busy)", end="")
    print(f"  in all {sum(need.values()):.0f}")
# --8<-- [end:show]
for n in range(2, 8):  # n equal regions: at most (n - 1)/n
    equal = dict.fromkeys(range(n), 1.0)
    need = needed(equal, {r: list(equal) for r in equal})
    assert all(abs(1 / v - (n - 1) / n) < 1e-12 for v in need.values())
assert needed(load, at_home)["eu-1"] == 600 == 2 * load["eu-1"]
# card: 200, 100, 100; everything may go anywhere
card = {"a": 200, "b": 100, "c": 100}
assert needed(card, {r: list(card) for r in card}) == {
    "a": 250,
    "b": 200,
    "c": 200,
}
