"""Looks texts up without their field, so that a phone meets a customer number.

Fails: The same text in two fields is no link
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
        for text in record.values():
            if text:
                a, b = find(i), find(first.setdefault(text, i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
