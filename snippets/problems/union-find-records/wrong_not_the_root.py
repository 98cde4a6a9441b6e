"""Joins the records themselves, which cuts a record off from its older links.

Fails: A record that shares keys with two people makes them one
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
                parent[i] = find(first.setdefault((field, text), i))
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
