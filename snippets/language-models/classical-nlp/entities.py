"""Entities from BIO tags, and F1 over whole entities."""


# --8<-- [start:show]
def entities(tags):
    """The set of (type, start, end), end excluded, of one BIO sequence."""
    found, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        mark, _, name = tag.partition("-")
        if mark != "I" or name != kind:  # the open entity, if any, ends
            if kind is not None:
                found.add((kind, start, i))
            start, kind = (None, None) if mark == "O" else (i, name)
    return found


def entity_f1(gold, pred):
    """Micro F1 over sentences; both are lists of lists of BIO tags."""
    hits = n_gold = n_pred = 0
    for g, p in zip(gold, pred, strict=True):
        if len(g) != len(p):
            raise ValueError("a sentence has two lengths")
        g, p = entities(g), entities(p)
        hits += len(g & p)
        n_gold, n_pred = n_gold + len(g), n_pred + len(p)
    return 2 * hits / (n_gold + n_pred) if n_gold + n_pred else 1.0


# --8<-- [end:show]
# --8<-- [start:run]
gold = "B-PER I-PER O O B-LOC I-LOC O O O B-ORG".split()
pred = "B-PER I-PER O O O B-LOC O O O B-ORG".split()
same = [g == p for g, p in zip(gold, pred, strict=True)]
print("gold", sorted(entities(gold)))
print("pred", sorted(entities(pred)))
f1 = entity_f1([gold], [pred])
print(f"token accuracy {sum(same) / len(same):.2f}, entity F1 {f1:.2f}")
# --8<-- [end:run]
assert abs(entity_f1([gold], [pred]) - 2 / 3) < 1e-15
assert sum(same) == 8
all_o = ["O"] * 10
assert entity_f1([gold], [all_o]) == 0 and entity_f1([all_o], [all_o]) == 1
# B after I of the same type starts anew; an I with no open entity starts one
assert entities(["B-X", "B-X", "I-X"]) == {("X", 0, 1), ("X", 1, 3)}
assert entities(["O", "I-X", "I-Y"]) == {("X", 1, 2), ("Y", 2, 3)}
assert entities(["O", "B-X"]) == {("X", 1, 2)} and entities([]) == set()
# micro, not the mean of sentences
two = entity_f1([["B-X"], ["B-X", "B-X", "O"]], [["B-X"], ["O", "O", "B-X"]])
assert abs(two - 2 / 5) < 1e-15
# the card
g = "B-LOC I-LOC O B-PER O O B-ORG I-ORG".split()
p = "B-LOC O O B-PER O O B-ORG I-ORG".split()
assert abs(entity_f1([g], [p]) - 2 / 3) < 1e-15
assert sum(a == b for a, b in zip(g, p, strict=True)) == 7
p = "B-LOC I-LOC O B-ORG O O B-ORG I-ORG".split()
assert abs(entity_f1([g], [p]) - 2 / 3) < 1e-15
