"""Instructions that a program checks, strictly and loosely."""

import json

import numpy as np


# --8<-- [start:checks]
def is_json(text):
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


CHECKS = {
    "json": is_json,
    "no comma": lambda text: "," not in text,
    "at most 5 words": lambda text: len(text.split()) <= 5,
    "ends with Bye.": lambda text: text.endswith("Bye."),
}
# --8<-- [end:checks]


# --8<-- [start:show]
def loosened(text):
    """The text, also without emphasis, first line or last line."""
    for t in (text, text.replace("*", "")):
        lines = t.split("\n")
        for part in (lines, lines[1:], lines[:-1], lines[1:-1]):
            yield "\n".join(part).strip()


def followed(cases, loose):
    """cases: (text, names of checks) -> a list of booleans each."""
    return [
        [
            any(
                bool(variant) and CHECKS[name](variant)
                for variant in (loosened(text) if loose else [text])
            )
            for name in names
        ]
        for text, names in cases
    ]


# --8<-- [end:show]
# --8<-- [start:run]
cases = [
    ('```json\n{"a": 1}\n```', ["json"]),
    ("We open at nine\n**Bye.**", ["no comma", "ends with Bye."]),
    ("Sure, here it is:\nOpen", ["no comma", "at most 5 words"]),
    ("Yes, of course, at nine tomorrow", ["no comma", "at most 5 words"]),
    ("Yes\nBye.", ["ends with Bye.", "no comma", "at most 5 words"]),
]
for loose in (False, True):
    rows = followed(cases, loose)
    prompts = np.mean([all(row) for row in rows])
    each = np.mean(np.concatenate(rows))
    print("loose " if loose else "strict", end=" ")
    print(f"per prompt {prompts:.2f}, per instruction {each:.2f}")
# --8<-- [end:run]
assert np.isclose(prompts, 4 / 5) and np.isclose(each, 8 / 10)
strict = followed(cases, loose=False)
assert [sum(row) for row in strict] == [0, 1, 1, 0, 3]
for s, r in zip(strict, rows, strict=True):  # loose can only add
    assert all(b or not a for a, b in zip(s, r, strict=True))
assert followed([("", ["json"])], True) == [[False]]
# loose can err: the comma was sent to the user
assert followed([("a, b\nc", ["no comma"])], True) == [[True]]
assert followed([("a\nb, c\nd", ["no comma"])], True) == [[False]]
assert round(0.9**3, 2) == 0.73
# by hand: four prompts with instructions followed 2 of 2, 2 of 3, 1 of 1, 0 of 2
card = [(2, 2), (2, 3), (1, 1), (0, 2)]
assert np.mean([a == b for a, b in card]) == 0.5
assert sum(a for a, _ in card) / sum(b for _, b in card) == 5 / 8
