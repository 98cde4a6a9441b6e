"""Takes random items out and appends them, which moves up to n items each time.

Fails: Items are swapped, at most two writes and one draw an item
"""


def shuffle(items, rng):
    for left in range(len(items), 0, -1):
        items.append(items.pop(rng.integers(left)))
