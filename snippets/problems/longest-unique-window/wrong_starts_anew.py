"""Begins an empty window at a repeat, and loses the items in between.

Fails: A window may begin within another one
"""


def longest_unique_window(items):
    seen, start, best = set(), 0, (0, 0)
    for end, item in enumerate(items):
        if item in seen:
            seen, start = set(), end
        seen.add(item)
        if end - start + 1 > best[1]:
            best = start, end - start + 1
    return best
