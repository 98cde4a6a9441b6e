"""Jumps behind the earlier occurrence, even if it has left the window.

Fails: A window never moves back to an item that it has left
"""


def longest_unique_window(items):
    last, start, best = {}, 0, (0, 0)
    for end, item in enumerate(items):
        if item in last:
            start = last[item] + 1
        last[item] = end
        if end - start + 1 > best[1]:
            best = start, end - start + 1
    return best
