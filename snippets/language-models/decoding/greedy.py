"""Greedy decoding misses the most probable text; a beam of two finds it."""

from itertools import product

# --8<-- [start:show]
first = {"it": 0.5, "there": 0.4, "that": 0.1}
then = {
    "it": {"is": 0.4, "was": 0.3, "has": 0.3},
    "there": {"is": 0.9, "was": 0.1},
    "that": {"is": 0.5, "was": 0.5},
}


def beam_of(width):
    kept = sorted(first, key=first.get, reverse=True)[:width]
    texts = {(a, b): first[a] * p for a in kept for b, p in then[a].items()}
    return max(texts.items(), key=lambda item: item[1])


for width in [1, 2, 3]:
    words, p = beam_of(width)
    print(f"width {width}: {' '.join(words)}, probability {p:.2f}")
# --8<-- [end:show]
every = {(a, b): first[a] * p for a in first for b, p in then[a].items()}
assert abs(sum(every.values()) - 1) < 1e-12
a = max(first, key=first.get)
assert beam_of(1)[0] == (a, max(then[a], key=then[a].get)) == ("it", "is")
assert beam_of(2)[0] == max(every, key=every.get) == ("there", "is")
assert beam_of(1)[1] < beam_of(2)[1] == beam_of(3)[1]
# A card: a beam of two is not enough there
first = {"a": 0.4, "b": 0.35, "c": 0.25}
then = {
    "a": {"x": 0.3, "y": 0.3, "z": 0.2, "w": 0.2},
    "b": {"x": 0.4, "y": 0.3, "z": 0.3},
    "c": {"x": 1.0},
}
values = [round(beam_of(w)[1], 12) for w in (1, 2, 3)]
assert values == [0.12, 0.14, 0.25]
assert [beam_of(w)[0][0] for w in (1, 2, 3)] == ["a", "b", "c"]
assert (
    max(first[p] * then[p].get(q, 0) for p, q in product(first, "xyzw"))
    == (beam_of(3)[1])
)
