"""Two agents that would talk for ever, and what stops them."""

# --8<-- [start:show]
FINAL = {"completed", "failed", "canceled", "rejected"}


def drive(peer, task, answer, rounds, budget):
    """Client of a remote agent: (state, spent); "canceled" if it gives up."""
    state, spent, message = "submitted", 0, task
    for _ in range(rounds):
        state, message, cost = peer(message)
        spent += cost
        if state in FINAL:
            return state, spent
        if spent >= budget:
            break
        # an empty message only asks how the work goes
        message = answer(message) if state == "input-required" else ""
    return "canceled", spent


def delegate(agent, routes, via=(), depth=4):
    """Who does the work, or why the task is rejected."""
    if agent in via:
        return f"rejected: {agent} again"
    if len(via) == depth:
        return "rejected: too deep"
    if routes[agent] is None:
        return f"{agent} works"
    return delegate(routes[agent], routes, (*via, agent), depth)


# --8<-- [end:show]


# --8<-- [start:run]
def chatty(message):  # always wants one thing more
    return "input-required", "And in which colour?", 3


print("chatty: ", drive(chatty, "a chair", lambda q: "any", 5, 100))
print("dear:   ", drive(chatty, "a chair", lambda q: "any", 50, 10))
ring = {"travel": "hotel", "hotel": "travel"}
print("ring:   ", delegate("travel", ring))
print("chain:  ", delegate("a", {"a": "b", "b": None}))
# --8<-- [end:run]


def helpful():
    replies = iter([("input-required", "When?", 1), ("completed", "ok", 1)])
    return lambda message: next(replies)


assert drive(helpful(), "table", lambda q: "noon", 5, 10) == ("completed", 2)
assert drive(helpful(), "table", lambda q: "noon", 1, 10) == ("canceled", 1)
assert drive(chatty, "x", str, 5, 100)[1] == 5 * 3
assert drive(chatty, "x", str, 50, 10)[1] < 10 + 3  # overshoot: one call
assert drive(lambda m: ("working", "", 0), "x", str, 7, 1)[0] == "canceled"
long = {i: i + 1 for i in range(9)} | {9: None}
assert delegate(0, long) == "rejected: too deep"
four = {0: 1, 1: 2, 2: 3, 3: None}
assert delegate(0, four) == "3 works"
assert delegate(0, four | {3: 4, 4: None}) == "rejected: too deep"
assert delegate(0, long, depth=10) == "9 works"
