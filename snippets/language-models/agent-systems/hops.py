"""Search in a loop: is what was found enough, and when to stop."""

import re


# --8<-- [start:show]
def search(query, read=()):
    """The unread passage with most words of the query; the first of equals."""
    words = set(re.findall(r"\w+", query.lower()))
    unread = [p for p in PASSAGES if p not in read]
    return max(
        unread, key=lambda p: len(words & set(re.findall(r"\w+", p.lower())))
    )


def follow(start, relations, budget, tries=2):
    """Answer hop by hop: (answer or None, searches, why it ended)."""
    entity, searches = start, 0
    for relation in relations:
        fact, read = rf"{re.escape(entity)} {relation} (.+)\.", []
        # until the last passage read states the fact
        while not (read and (found := re.fullmatch(fact, read[-1]))):
            if len(read) == tries:
                return None, searches, f"not found: {entity} {relation}"
            if searches == budget:
                return None, searches, "budget"
            read.append(search(f"{entity} {relation}", read))
            searches += 1
        entity = found[1]  # enough: it states this relation of this entity
    return entity, searches, "answered"


# --8<-- [end:show]


# --8<-- [start:run]
PASSAGES = [
    "The film Aurora was born of a bad year and directed by two people.",
    "Aurora directed by Eva Falk.",
    "Eva Falk says that she was born in the cinema.",
    "Eva Falk born in Lund.",
    "Lund lies in Sweden.",
]
question = "In which country was the director of the film Aurora born?"
path = ["directed by", "born in", "lies in"]
print("one search:", search(question))
print("loop:      ", follow("Aurora", path, budget=6))
print("budget 3:  ", follow("Aurora", path, budget=3))
print("missing:   ", follow("Eva Falk", ["married to"], budget=6))
# --8<-- [end:run]
assert "Sweden" not in search(question)
answer, used, _ = follow("Aurora", path, 9)
assert answer == "Sweden" and len(path) < used <= 2 * len(path)
assert follow("Aurora", path, used)[0] == "Sweden"
assert follow("Aurora", path, used - 1) == (None, used - 1, "budget")
assert follow("Aurora", path, 9, tries=1)[0] is None
assert follow("Eva Falk", ["married to"], 6)[:2] == (None, 2)
assert follow("Falk", ["born in"], 6)[0] is None  # part of a name
assert follow("Lund", [], 0) == ("Lund", 0, "answered")
