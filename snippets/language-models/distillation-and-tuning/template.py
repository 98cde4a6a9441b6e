"""Where the served prompt leaves the training row, and what it costs."""

WORDS = ["<user>", "<assistant>", "<end>", " yes", " no", "yes", "no", "?"]
WORDS += ["\n", " ", "Is", " it", " open", " late", "refund"]


# --8<-- [start:show]
def tokens(text):
    """Greedy: the longest entry of WORDS that fits."""
    out = []
    while text:
        word = max((w for w in WORDS if text.startswith(w)), key=len)
        out.append(word)
        text = text[len(word) :]
    return out


def first_mismatch(row, mask, prompt):
    """Place where prompt leaves the row before its first target, or None."""
    given = row[: mask.index(True)] if True in mask else row
    for i in range(max(len(given), len(prompt))):  # a missing token counts
        if given[i : i + 1] != prompt[i : i + 1]:
            return i
    return None


row = tokens("<user>Is it open?<assistant> yes<end>")
mask = [i > row.index("<assistant>") for i in range(len(row))]
for name, text in {
    "same": "<user>Is it open?<assistant>",
    "space": "<user>Is it open?<assistant> ",
    "newline": "<user>\nIs it open?<assistant>",
    "no header": "<user>Is it open?",
}.items():
    prompt = tokens(text)
    print(f"{name:10}", first_mismatch(row, mask, prompt), prompt[-2:])
# --8<-- [end:show]

assert first_mismatch(row, mask, tokens("<user>Is it open?<assistant>")) is None
assert tokens("open? yes".replace("open", " open")) == [" open", "?", " yes"]
for text in ("Is it late?", "<user> no\nno<end>", ""):
    assert "".join(tokens(text)) == text
# the space that is part of a target's token cannot be taken back
served = [*tokens("<user>Is it open?<assistant> "), "yes"]
assert "".join(served) + "<end>" == "".join(row) and served != row[:-1]
assert first_mismatch([1, 2, 3], [False, False, True], [1, 2, 9]) == 2
assert first_mismatch([1, 2, 3], [False, False, True], [1]) == 1
assert first_mismatch([1, 2], [False, False], [1, 2]) is None
assert first_mismatch([1], [True], []) is None
