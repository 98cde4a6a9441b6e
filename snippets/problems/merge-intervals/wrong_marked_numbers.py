"""Marks whole numbers, so that neighbours touch.

Fails: Neighbouring whole numbers do not touch, and neither do fractions
"""


def merge_intervals(intervals):
    marked = set()
    for start, end in intervals:
        marked.update(range(start, end + 1))
    merged = []
    for number in sorted(marked):
        if merged and number == merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], number)
        else:
            merged.append((number, number))
    return merged
