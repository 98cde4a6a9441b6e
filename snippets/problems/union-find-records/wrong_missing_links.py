"""Takes missing values for keys, so that all records without a phone are one.

Fails: Missing values link nobody
"""


def merge_records(records, cannot_link):
    parent = list(range(len(records)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first = {}
    for i, record in enumerate(records):
        for key in record.items():
            a, b = find(i), find(first.setdefault(key, i))
            parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
