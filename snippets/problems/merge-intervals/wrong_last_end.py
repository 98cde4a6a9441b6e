"""Takes the end of the later interval, which one inside another shortens.

Fails: An interval inside another changes nothing
"""


def merge_intervals(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
