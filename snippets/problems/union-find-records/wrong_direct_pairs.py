"""Reports only pairs that share a key themselves.

Fails: Pairs that cannot be linked and are in one person are reported
"""


def merge_records(records, cannot_link):
    parent = list(range(len(records)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def share(i, j):
        return any(
            text and records[j].get(field) == text
            for field, text in records[i].items()
        )

    first = {}
    for i, record in enumerate(records):
        for field, text in record.items():
            if text:
                a, b = find(i), find(first.setdefault((field, text), i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if share(i, j)]
