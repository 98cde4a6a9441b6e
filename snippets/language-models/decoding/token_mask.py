"""Which tokens an automaton of characters allows."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def token_mask(step, state, vocabulary, accepting, end):
    """Allowed tokens, shape (V,); step(state, char): a state or None."""
    mask = np.zeros(len(vocabulary), dtype=bool)
    for i, token in enumerate(vocabulary):
        now = state
        for char in token:
            now = step(now, char)
            if now is None:
                break
        mask[i] = now is not None and token != ""
    mask[end] = state in accepting
    return mask


def integer(state, char):  # an optional minus, no leading zero
    if state == "start" and char == "-":
        return "minus"
    if state in ("start", "minus") and char == "0":
        return "zero"
    if state in ("start", "minus", "digits") and char in "0123456789":
        return "digits"
    return None


# --8<-- [end:show]

# --8<-- [start:run]
vocabulary = ["", "-", "0", "7", "42", "-1", "07", "1-", "4 "]
for state in ["start", "minus", "zero", "digits"]:
    mask = token_mask(integer, state, vocabulary, {"zero", "digits"}, end=0)
    allowed = [t or "END" for t, ok in zip(vocabulary, mask, strict=True) if ok]
    print(f"{state:7}", allowed)
# --8<-- [end:run]


def state_after(text):
    state = "start"
    for char in text:
        state = integer(state, char) if state else None
    return state


def is_integer(text):
    body = text.removeprefix("-")
    return body.isdecimal() and (body == "0" or body[0] != "0")


# all texts of up to three tokens: reachable through masks = valid integers
tokens = vocabulary[1:]
for length in (1, 2, 3):
    for parts in product(range(1, len(vocabulary)), repeat=length):
        text, ok, state = "", True, "start"
        for i in parts:
            accept = {"zero", "digits"}
            ok = ok and token_mask(integer, state, vocabulary, accept, 0)[i]
            text += vocabulary[i]
            state = state_after(text)
        if ok:
            final = token_mask(integer, state, vocabulary, accept, 0)[0]
            assert final == is_integer(text), text
        else:
            assert not is_integer(text), text
# a token is allowed if and only if it leads to the beginning of an integer
valid = {f"{sign}{k}" for k in range(10_000) for sign in ("", "-")}
begins = {text[:i] for text in valid for i in range(1, len(text) + 1)}
more = [*vocabulary, "", "-0", "00", "--", "10", "7a"]  # a second empty token
for text in ["", "-", "0", "-0", "7", "-4", "10"]:
    mask = token_mask(integer, state_after(text), more, {"zero", "digits"}, 0)
    assert mask[0] == (text in valid)
    for i, token in enumerate(more[1:], 1):
        assert mask[i] == (token != "" and text + token in begins), token
# one text, several token sequences
ways = [p for n in (1, 2, 3) for p in product(tokens, repeat=n)]
assert sum("".join(p) == "-17" for p in ways) == 1
assert sum("".join(p) == "07" for p in ways) == 2
