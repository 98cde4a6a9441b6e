"""Looks at the head of each stream for each pair.

Fails: A pair takes about log k comparisons, not k
"""


def merge_sorted(streams):
    streams = [iter(s) for s in streams]
    heads = [next(s, None) for s in streams]
    while True:
        left = [n for n, head in enumerate(heads) if head is not None]
        if not left:
            return
        best = min(left, key=lambda n: heads[n][0])
        yield heads[best]
        heads[best] = next(streams[best], None)
