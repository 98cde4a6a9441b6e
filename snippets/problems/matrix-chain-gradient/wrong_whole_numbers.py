"""Multiplies whole numbers as such, which wrap round.

Fails: Whole numbers, whose product exceeds 64 bits
"""


def chain_gradients(factors, upstream):
    prefixes = [factors[0]]
    for A in factors[1:-1]:
        prefixes.append(prefixes[-1] @ A)
    right, gradients = upstream, []
    for k in range(len(factors) - 1, 0, -1):
        gradients.append(prefixes[k - 1].T @ right)
        right = right @ factors[k].T
    return [right, *gradients[::-1]]
