"""What has to run again when one part of an evaluation changes."""

# --8<-- [start:show]
# what an answer depends on
ANSWER = ("suite", "prompt", "model", "index", "code")
VERDICT = (*ANSWER, "judge", "rubric")


class Platform:
    """Keeps answers and verdicts under everything they depend on."""

    def __init__(self, items):
        self.items, self.seen = items, set()

    def evaluate(self, setup):
        """How many answers and verdicts this setup has to make anew."""
        made = []
        for parts in (ANSWER, VERDICT):
            key = (parts, *(setup[name] for name in parts))
            made.append(0 if key in self.seen else self.items)
            self.seen.add(key)
        return tuple(made)


def differences(a, b):
    """A comparison names one cause if one part differs."""
    return [name for name in VERDICT if a[name] != b[name]]


# --8<-- [end:show]


# --8<-- [start:run]
setup = dict.fromkeys(VERDICT, "v1")
platform = Platform(items=500)
print("first run:   ", platform.evaluate(setup))
for part in ("judge", "prompt"):
    new = setup | {part: "v2"}
    print(
        f"new {part + ':':9}", platform.evaluate(new), differences(setup, new)
    )
both = setup | {"judge": "v2", "prompt": "v2"}
print("both, against the first:", differences(setup, both))
# --8<-- [end:run]
assert platform.evaluate(both) == (0, 500)  # answers of the new prompt exist
assert platform.evaluate(both) == (0, 0)
assert differences(setup | {"judge": "v2"}, both) == ["prompt"]
for part in ANSWER[2:]:
    assert platform.evaluate(setup | {part: "v3"}) == (500, 500)
assert platform.evaluate(setup | {"rubric": "v3"}) == (0, 500)
