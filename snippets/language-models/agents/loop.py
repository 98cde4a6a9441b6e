"""A loop with tools around a scripted model."""


# --8<-- [start:show]
def run_agent(model, tools, task, max_steps):
    """Answer (None if the budget ends) and the list of messages."""
    messages = [("user", task)]
    for _ in range(max_steps):
        reply = model(messages)
        messages.append(("model", reply))
        if "answer" in reply:
            return reply["answer"], messages
        name = reply.get("tool")
        if name in tools:
            try:
                result = tools[name](**reply["args"])
            except Exception as error:
                result = f"error: {type(error).__name__}: {error}"
        else:
            result = f"error: no tool {name}; there are {sorted(tools)}"
        messages.append(("tool", result))
    return None, messages


# --8<-- [end:show]


# --8<-- [start:run]
def scripted(messages):  # stands where a language model would
    seen = [text for role, text in messages if role == "tool"]
    prices = [x for x in seen if isinstance(x, int)]
    if not seen:
        return {"tool": "price", "args": {"order": "17"}}
    if len(prices) < 2:  # the error says what is wrong
        return {"tool": "price", "args": {"order": 17 + len(prices)}}
    return {"answer": f"18 costs {prices[1] - prices[0]} more"}


def price(order):
    if not isinstance(order, int):
        raise TypeError("order must be a whole number")
    return {17: 40, 18: 55}[order]


tools = {"price": price}
task = "Which of the orders 17 and 18 costs more?"
answer, messages = run_agent(scripted, tools, task, max_steps=4)
for role, text in messages[1:]:
    print(f"{role:6}", text)
print("with 3 steps:", run_agent(scripted, tools, task, 3)[0])
# --8<-- [end:run]
assert answer == "18 costs 15 more"
assert [role for role, _ in messages] == (
    ["user"] + ["model", "tool"] * 3 + ["model"]
)
assert [text for role, text in messages if role == "tool"] == [
    "error: TypeError: order must be a whole number",
    40,
    55,
]
stopped, trace = run_agent(scripted, tools, task, 3)
assert stopped is None and len(trace) == 7 and trace[-1] == ("tool", 55)
assert run_agent(scripted, tools, task, 0) == (None, [("user", task)])
# an invented tool is an observation, not a crash
wild = run_agent(lambda m: {"tool": "fly", "args": {}}, tools, task, 1)
assert wild[1][-1] == ("tool", "error: no tool fly; there are ['price']")
none = run_agent(lambda m: {"tool": "price"}, tools, task, 1)
assert none[1][-1] == ("tool", "error: KeyError: 'args'")
# each call of the model sees all earlier messages
lengths = []
run_agent(
    lambda m: lengths.append(len(m)) or {"tool": "fly", "args": {}},
    tools,
    task,
    3,
)
assert lengths == [1, 3, 5]
