"""Finds the root by recursion, too deep for a long chain.

Fails: Long chains of records, linked from either end, need no recursion
"""


def merge_records(records, cannot_link):
    parent = list(range(len(records)))

    def find(i):
        if parent[i] != i:
            parent[i] = find(parent[i])
        return parent[i]

    first = {}
    for i, record in enumerate(records):
        for field, text in record.items():
            if text:
                a, b = find(i), find(first.setdefault((field, text), i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
