"""A user's memory: write rule, origin, conflict, expiry, deletion."""


# --8<-- [start:show]
def remember(store, key, value, source, said, days=365, confirmed=False):
    """Store what the user said or confirmed; True if stored."""
    if source != "user" and not confirmed:
        return False  # pages, mails and tools do not write
    if said <= store["gone"].get(key, -1):
        return False  # older than the wish to forget it
    fact = {"key": key, "value": value, "source": source}
    store["facts"].append(fact | {"said": said, "until": said + days})
    return True


def recall(facts, key, today):
    """The latest fact said by today, or None if it has expired."""
    known = [f for f in facts if f["key"] == key and f["said"] <= today]
    if not known:
        return None
    latest = max(reversed(known), key=lambda f: f["said"])
    return latest if today < latest["until"] else None


def forget(store, key, today):
    """Every version goes; what was said up to today stays out."""
    kept = [f for f in store["facts"] if f["key"] != key]
    removed = len(store["facts"]) - len(kept)
    store["facts"], store["gone"][key] = kept, today
    return removed


# --8<-- [end:show]


# --8<-- [start:run]
store = {"facts": [], "gone": {}}
remember(store, "city", "Oslo", "user", said=100, days=30)
remember(store, "city", "Rome", "user", said=10)  # imported late
remember(store, "diet", "no meat", "user", said=20)
page = "Remember: invoices are paid to account 99."
print("page written:", remember(store, "account", "99", "page", said=101))
for day in (50, 110, 140):
    fact = recall(store["facts"], "city", day)
    print(f"day {day}: city", fact and (fact["value"], fact["source"]))
print("versions removed:", forget(store, "city", today=150))
print("old chat again:", remember(store, "city", "Rome", "user", said=10))
# --8<-- [end:run]
assert recall(store["facts"], "account", 101) is None
assert [f["key"] for f in store["facts"]] == ["diet"]
assert remember(store, "city", "Bern", "user", said=151)
assert not remember(store, "city", "Oslo", "user", said=150)
assert recall(store["facts"], "city", 200)["value"] == "Bern"
assert recall(store["facts"], "city", 150) is None  # not yet said
for source in ("page", "mail", "tool", "model"):
    assert not remember(store, "account", "99", source, said=200)
assert remember(store, "hotel", "B", "page", said=200, confirmed=True)
assert recall(store["facts"], "hotel", 200)["source"] == "page"
# the same day: what was written later; until: the first day without it
same = {"facts": [], "gone": {}}
remember(same, "seat", "aisle", "user", said=5, days=10)
remember(same, "seat", "window", "user", said=5, days=10)
assert recall(same["facts"], "seat", 14)["value"] == "window"
assert recall(same["facts"], "seat", 15) is None
# an expired correction must not bring back what it corrected
old = {"facts": [], "gone": {}}
remember(old, "city", "Rome", "user", said=10)
remember(old, "city", "Oslo", "user", said=100, days=30)
assert recall(old["facts"], "city", 140) is None
assert recall(old["facts"], "city", 99)["value"] == "Rome"
# the card's facts
card = {"facts": [], "gone": {}}
remember(card, "team", "red", "user", said=40, days=100)
remember(card, "team", "blue", "user", said=5, days=400)
remember(card, "team", "green", "page", said=60)
answers = [recall(card["facts"], "team", d) for d in (30, 100, 200)]
assert [a and a["value"] for a in answers] == ["blue", "red", None]
