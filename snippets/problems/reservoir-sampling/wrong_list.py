"""Stores the whole stream and samples from the list.

Fails: The stream is read once, and no more than k items are held
"""


def reservoir(stream, k, rng):
    items = list(stream)
    if len(items) <= k:
        return items
    chosen = rng.choice(len(items), size=k, replace=False)
    return [items[i] for i in chosen]
