"""Edits by quoted text: all of them, or none."""


# --8<-- [start:show]
def apply_edits(text, edits):
    """Replaces each old text, found once in `text`, by its new one."""
    places = []
    for old, new in edits:
        at = text.find(old)
        if not old or at < 0:
            raise ValueError(f"not found: {old!r}")
        if text.find(old, at + 1) >= 0:
            raise ValueError(f"not unique: {old!r}")
        places.append((at, at + len(old), new))
    places.sort()
    done, end = [], 0
    for start, stop, new in places:
        if start < end:
            raise ValueError("edits overlap")
        done += [text[end:start], new]
        end = stop
    return "".join(done) + text[end:]
    # --8<-- [end:show]


# --8<-- [start:run]
code = "def f(x):\n    return x + 1\n\ndef g(x):\n    return x + 2\n"
for edits in (
    [("x + 1", "x - 1"), ("def f(x)", "def f(x: int)")],
    [("x + 1", "x - 1"), ("return x", "return -x")],
    [("x + 3", "x - 3")],
):
    try:
        print(apply_edits(code, edits).splitlines()[:2])
    except ValueError as fault:
        print(fault)
# --8<-- [end:run]


def refused(text, edits):
    try:
        apply_edits(text, edits)
    except ValueError as fault:
        return str(fault).split(":")[0]
    return ""


assert refused("aaa", [("aa", "b")]) == "not unique"  # str.count says one
assert "aaa".count("aa") == 1
assert refused("abc", [("ab", "x"), ("bc", "y")]) == "edits overlap"
assert refused("abc", [("", "x")]) == "not found"
assert apply_edits("abcd", [("cd", "ab"), ("ab", "cd")]) == "cdab"
assert apply_edits("abcd", [("ab", ""), ("cd", "cd")]) == "cd"
assert apply_edits("abc", []) == "abc"
# all are sought in the text as it was: a new text is never edited again
assert apply_edits("ab", [("a", "b"), ("b", "c")]) == "bc"
