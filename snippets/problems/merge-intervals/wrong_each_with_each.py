"""Compares each interval with each other until none meet.

Fails: Intervals are sorted once, and not compared each with each
"""


def merge_intervals(intervals):
    rest = list(intervals)
    merged = []
    while rest:
        start, end = rest.pop()
        while True:
            meets = [i for i in rest if i[0] <= end and start <= i[1]]
            if not meets:
                break
            rest = [i for i in rest if i[0] > end or start > i[1]]
            start = min(start, *(i[0] for i in meets))
            end = max(end, *(i[1] for i in meets))
        merged.append((start, end))
    return sorted(merged)
