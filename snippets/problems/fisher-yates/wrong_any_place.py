"""Swaps each place with any place, which favours some orders.

Fails: All six orders of three items are equally probable
"""


def shuffle(items, rng):
    n = len(items)
    for i in range(n):
        j = rng.integers(n)
        items[i], items[j] = items[j], items[i]
