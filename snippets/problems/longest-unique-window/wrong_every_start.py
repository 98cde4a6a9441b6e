"""Starts anew at each position, with a set of its own.

Fails: A few hash operations an item, however long the window is
"""


def longest_unique_window(items):
    items, best = list(items), (0, 0)
    for start in range(len(items)):
        seen = set()
        for item in items[start:]:
            if item in seen:
                break
            seen.add(item)
        if len(seen) > best[1]:
            best = start, len(seen)
    return best
