"""Replaces the best window by a later one of the same length.

Fails: Of equally long windows the first is returned
"""


def longest_unique_window(items):
    last, start, best = {}, 0, (0, 0)
    for end, item in enumerate(items):
        start = max(start, last.get(item, -1) + 1)
        last[item] = end
        if end - start + 1 >= best[1]:
            best = start, end - start + 1
    return best
