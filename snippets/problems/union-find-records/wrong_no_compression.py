"""Follows long paths again and again, and never shortens them.

Fails: The time grows nearly in proportion to the records
"""


def merge_records(records, cannot_link):
    parent = list(range(len(records)))

    def find(i):
        while parent[i] != i:
            i = parent[i]
        return i

    first = {}
    for i, record in enumerate(records):
        for field, text in record.items():
            if text:
                a, b = find(i), find(first.setdefault((field, text), i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
