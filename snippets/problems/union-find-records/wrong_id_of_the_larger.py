"""Joins by size and returns the root, which is no smallest index.

Fails: A record that shares keys with two people makes them one
"""


def merge_records(records, cannot_link):
    parent = list(range(len(records)))
    size = [1] * len(records)

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first = {}
    for i, record in enumerate(records):
        for field, text in record.items():
            if text:
                a, b = find(first.setdefault((field, text), i)), find(i)
                if a != b:
                    if size[a] < size[b]:
                        a, b = b, a
                    parent[b] = a
                    size[a] += size[b]
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
