"""A graph of states with checkpoints, an interrupt and a crash."""

import json
from functools import partial
from uuid import uuid4


# --8<-- [start:show]
class Interrupt(Exception):
    """A node needs a person's reply before it can go on."""


def run(nodes, store, run_id, reply=None):
    """Go on from the last checkpoint; "end" or the name that waits."""
    name, state = json.loads(store[run_id])
    while name != "end":
        try:  # a node returns what changes, and the next node
            change, following = nodes[name](state, reply)
        except Interrupt:
            return name
        # the reply is used once
        name, state, reply = following, state | change, None
        store[run_id] = json.dumps([name, state])  # checkpoint
    return name


# --8<-- [end:show]


# --8<-- [start:nodes]
def draft(state, reply):
    return {"amount": 40, "key": uuid4().hex}, "approve"


def approve(state, reply):
    if reply is None:
        raise Interrupt
    return {"approved": reply}, "pay" if reply == "yes" else "end"


def pay(ledger, crashes, saved_key, state, reply):
    key = state["key"] if saved_key else uuid4().hex
    ledger.setdefault(key, state["amount"])  # the bank knows its keys
    if crashes:
        raise RuntimeError(crashes.pop())  # paid, and not yet saved
    return {"paid": True}, "end"


for saved_key in (False, True):
    ledger, store = {}, {"r1": json.dumps(["draft", {"order": 17}])}
    nodes = {"draft": draft, "approve": approve}
    nodes["pay"] = partial(pay, ledger, ["power cut"], saved_key)
    print(run(nodes, store, "r1"), "waits", end="; ")
    try:
        run(nodes, store, "r1", reply="yes")
    except RuntimeError as error:
        print(f"{error} at", json.loads(store["r1"])[0], end="; ")
    print("then", run(nodes, store, "r1"), "- paid", sum(ledger.values()))
# --8<-- [end:nodes]
saved = json.loads(store["r1"])[1]["key"]
assert ledger == {saved: 40}  # the key of the draft, once
assert json.loads(store["r1"])[1]["approved"] == "yes"
assert run(nodes, store, "r1") == "end" and len(ledger) == 1
# two runs do not meet; a refusal pays nothing; draft is not repeated
seen = []


def counted(state, reply):
    seen.append(state["order"])
    return draft(state, reply)


nodes = {"draft": counted, "approve": approve}
nodes["pay"] = partial(pay, ledger, [], True)
store = {r: json.dumps(["draft", {"order": r}]) for r in ("a", "b")}
assert run(nodes, store, "a") == run(nodes, store, "b") == "approve"
assert run(nodes, store, "a") == "approve"  # still no reply
assert run(nodes, store, "a", "no") == "end"
assert run(nodes, store, "b", "yes") == "end"
paid = json.loads(store["b"])[1]["key"]
assert seen == ["a", "b"] and set(ledger) == {saved, paid}
# a reply is for the node that waits, not for the next interrupt
twice = {
    "one": lambda s, r: (*approve(s, r)[:1], "two"),
    "two": lambda s, r: (*approve(s, r)[:1], "end"),
}
store = {"t": json.dumps(["one", {}])}
assert run(twice, store, "t", "yes") == "two"
# a node that waited starts again from its top when it is resumed
sent = []


def mail_then_ask(state, reply):
    sent.append("mail")
    return approve(state, reply)[0], "end"


store = {"m": json.dumps(["ask", {}])}
assert run({"ask": mail_then_ask}, store, "m") == "ask"
assert run({"ask": mail_then_ask}, store, "m", "yes") == "end"
assert sent == ["mail", "mail"]
