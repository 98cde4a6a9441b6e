"""Bytes to text as they arrive: half characters and stop strings."""

import codecs
import random
from itertools import chain


# --8<-- [start:show]
def stream(pieces, stops):
    """Texts that may be sent now; pieces are bytes, stops strings."""
    decode = codecs.getincrementaldecoder("utf-8")("replace").decode
    held = ""  # could still be the beginning of a stop string
    for piece in chain(pieces, [None]):
        ready = ""
        for char in decode(piece or b"", piece is None):  # None: flush
            held += char
            stop = [len(s) for s in stops if held.endswith(s)]
            if stop:
                ready += held[: -max(stop)]
                if ready:
                    yield ready
                return
            begun = [
                n for s in stops for n in range(len(s)) if held.endswith(s[:n])
            ]
            sure = len(held) - max(begun, default=0)
            ready, held = ready + held[:sure], held[sure:]
        if ready:
            yield ready
    if held:
        yield held  # no stop string came: send what was kept back


tokens = [b"na\xc3", b"\xafve \xe2", b"\x82\xac5\n", b"\nUs", b"er:", b" hi"]
print(list(stream(tokens, ["\n\nUser:"])))
print(list(stream(tokens[:4], ["\n\nUser:"])))
print([t.decode("utf-8", errors="ignore") for t in tokens])
# --8<-- [end:show]


def by_whole_text(data, stops):  # the stop that is complete first, longest
    text = data.decode("utf-8", errors="replace")
    ends = [
        (i + len(s), -len(s))
        for s in stops
        for i in range(len(text))
        if text.startswith(s, i)
    ]
    return text[: sum(min(ends))] if ends else text


gen = random.Random(0)
for _ in range(3_000):
    data = "".join(gen.choice("ab€c") for _ in range(12)).encode()
    data = data[: gen.randrange(len(data) + 1)]  # may end inside a character
    stops = [
        "".join(gen.choice("ab€") for _ in range(gen.randrange(1, 4)))
        for _ in range(gen.randrange(3))
    ]
    cuts = sorted(gen.randrange(len(data) + 1) for _ in range(4))
    pieces = [
        data[i:j] for i, j in zip([0, *cuts], [*cuts, len(data)], strict=True)
    ]
    assert "".join(stream(pieces, stops)) == by_whole_text(data, stops)
out = list(stream([b"a", b"b", b"a", b"c"], ["abb"]))
assert out == ["ab", "ac"]  # nothing is held longer than needed
seen = []  # a true stream: text comes out before all bytes went in


def source():
    for byte in b"ab":
        seen.append(byte)
        yield bytes([byte])


assert next(stream(source(), [])) == "a" and len(seen) == 1
