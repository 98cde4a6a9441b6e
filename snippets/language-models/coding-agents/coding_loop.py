"""A coding agent's loop over a tree in memory, with a scripted model."""


# --8<-- [start:show]
def tools_for(files):
    def search(text):
        found = []
        for path, code in files.items():
            for n, line in enumerate(code.splitlines(), 1):
                if text in line:
                    found.append(f"{path}:{n}")
        return found

    def edit(path, old, new):
        code = files[path]
        places = [i for i in range(len(code)) if code.startswith(old, i)]
        if len(places) != 1:
            raise ValueError(f"{len(places)} places match")
        files[path] = code.replace(old, new)
        return "edited"

    def test():
        try:
            exec("\n".join(files.values()), {})
        except Exception as fault:
            return f"failed: {type(fault).__name__} {fault}"
        return "passed"

    return {"search": search, "read": files.get, "edit": edit, "test": test}


# --8<-- [end:show]


# --8<-- [start:loop]
def work(model, tools, ticket, turns):
    """Whether a "done" was confirmed, and the log."""
    log = [("ticket", ticket)]
    for _ in range(turns):
        name, *arguments = model(log)
        call = "test" if name == "done" else name
        try:  # "done" is a claim: the loop runs the tests itself
            result = tools[call](*arguments)
        except Exception as fault:
            result = f"error: {fault}"
        log.append((name, result))
        if name == "done" and result == "passed":
            return True, log
    return False, log


# --8<-- [end:loop]


def repository():
    return {
        "cart.py": (
            "def shipping(total):\n"
            "    return 0 if total > 100 else 5\n\n"
            "def discount(total):\n"
            "    return 10 if total > 100 else 0\n"
        ),
        "tests.py": (
            "assert shipping(99) == 5, 'shipping(99)'\n"
            "assert shipping(100) == 0, 'shipping(100)'\n"
            "assert discount(100) == 0, 'discount(100)'\n"
        ),
    }


SCRIPT = [
    ("search", "shipping"),
    ("read", "cart.py"),
    ("edit", "cart.py", "total > 100", "total >= 100"),
    ("edit", "cart.py", "return 0 if total > 100", "return 0 if total > 101"),
    ("done",),
    ("edit", "cart.py", "return 0 if total > 101", "return 0 if total >= 100"),
    ("done",),
]
# --8<-- [start:run]
files = repository()
tools = tools_for(files)
ticket = "An order of exactly 100 should ship free."


def scripted(log):  # stands where a language model would
    return SCRIPT[len(log) - 1]


solved, log = work(scripted, tools, ticket, turns=7)
for name, result in log[1:]:
    print(f"{name:7}", str(result).splitlines()[0])
# --8<-- [end:run]
assert solved and tools["test"]() == "passed"
assert [result for name, result in log if name == "edit"] == [
    "error: 2 places match",
    "edited",
    "edited",
]
assert "return 10 if total > 100" in files["cart.py"]  # left alone
unchecked = repository()
assert work(scripted, tools_for(unchecked), ticket, 6)[0] is False
assert tools_for(unchecked)["test"]() == "passed"  # right, but not confirmed
try:  # places may overlap, which str.count does not see
    tools_for({"a": "x\nx\nx\n"})["edit"]("a", "x\nx\n", "y\n")
except ValueError as fault:
    assert str(fault) == "2 places match"
else:
    raise AssertionError("an overlapping place was overlooked")
fresh = tools_for(repository())
# a model that only claims to be done is never believed
solved, log = work(lambda log: ("done",), fresh, ticket, turns=3)
assert not solved and len(log) == 4
assert all("shipping(100)" in result for _, result in log[1:])
# an unknown tool is an observation, not a crash
assert work(lambda log: ("fly",), fresh, ticket, 1)[1][-1][1] == "error: 'fly'"
assert work(scripted, fresh, ticket, 0) == (False, [("ticket", ticket)])
