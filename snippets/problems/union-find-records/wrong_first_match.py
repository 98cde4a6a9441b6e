"""Gives a record the person of the first key that is known, and joins no two.

Fails: A record that shares keys with two people makes them one
"""


def merge_records(records, cannot_link):
    owner, people = {}, []
    for i, record in enumerate(records):
        keys = [(field, text) for field, text in record.items() if text]
        person = next((owner[key] for key in keys if key in owner), i)
        people.append(person)
        for key in keys:
            owner.setdefault(key, person)
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]
