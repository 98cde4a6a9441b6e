"""The code, not the model, decides what happens with a refund."""

# --8<-- [start:show]
REASONS = {"late", "broken", "not delivered"}


def decide(request, user, order, limit):
    """What happens with a refund that the model asks for.

    request: key (made by code), cents, reason. order: owner, paid, days,
    and done, what each key has refunded or reserved (waiting), in cents.
    """
    cents, key, done = request["cents"], request["key"], order["done"]
    if order["owner"] != user:
        return "refuse: not the user's order"
    if type(cents) is not int or cents <= 0:
        return "refuse: no amount"
    if key in done:  # the same intended refund, tried again
        return "repeat" if done[key] == cents else "refuse: key reused"
    total = sum(done.values()) + cents
    if total > order["paid"]:
        return "refuse: more than was paid"
    if order["days"] > 30 or request["reason"] not in REASONS:
        return "hand over"
    return "pay" if total <= limit else "approval"
    # --8<-- [end:show]


# --8<-- [start:run]
def ask(key, cents, reason="late"):
    return {"key": key, "cents": cents, "reason": reason}


order = {"owner": "kim", "paid": 9_000, "days": 12, "done": {}}
tries = [
    ("kim", "r1", 3_000, "late"),
    ("kim", "r1", 3_000, "late"),  # the reply was lost
    ("kim", "r2", 2_500, "late"),  # another piece of the same order
    ("kim", "r3", 4_000, "late"),
    ("lee", "r1", 3_000, "late"),
    ("kim", "r4", 500, "manager said so"),
]
for user, key, cents, reason in tries:
    answer = decide(ask(key, cents, reason), user, order, limit=5_000)
    if answer in ("pay", "approval"):
        order["done"][key] = cents
    print(f"{user} {key} {cents / 100:5.2f} {answer}")
# --8<-- [end:run]
assert order["done"] == {"r1": 3_000, "r2": 2_500}
new = {"owner": "kim", "paid": 9_000, "days": 30, "done": {}}
assert decide(ask("a", 5_000), "kim", new, 5_000) == "pay"  # at the limit
assert decide(ask("a", 5_001), "kim", new, 5_000) == "approval"
assert decide(ask("a", 9_000), "kim", new, 5_000) == "approval"
assert decide(ask("a", 9_001), "kim", new, 9_999) != "approval"
assert decide(ask("a", True), "kim", new, 5_000).startswith("refuse")
assert decide(ask("a", 50.0), "kim", new, 5_000).startswith("refuse")
assert decide(ask("a", -50), "kim", new, 5_000).startswith("refuse")
assert decide(ask("a", 50), "kim", {**new, "days": 31}, 5_000) == "hand over"
for key in ("a", "r1"):  # strangers learn nothing, paid or not
    assert decide(ask(key, 3_000), "lee", order, 5_000) == (
        "refuse: not the user's order"
    )
used = {**new, "days": 31, "done": {"a": 5_000}}
assert decide(ask("a", 5_000), "kim", used, 5_000) == "repeat"
assert decide(ask("a", 4_000), "kim", used, 5_000) == "refuse: key reused"
# many small pieces never come to more than the limit unseen
pieces = {**new, "done": {}}
for i in range(20):
    if decide(ask(str(i), 400), "kim", pieces, 5_000) == "pay":
        pieces["done"][str(i)] = 400
assert sum(pieces["done"].values()) == 4_800
