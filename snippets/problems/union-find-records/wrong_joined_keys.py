"""Joins field and text to one text, so that two keys can look the same.

Fails: Field and text are told apart, whatever characters they hold
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
        for field, text in record.items():
            if text:
                a, b = find(i), find(first.setdefault(f"{field}:{text}", i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
