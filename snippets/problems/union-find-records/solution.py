def merge_records(
    records: list[dict[str, str | None]],
    cannot_link: list[tuple[int, int]],
) -> tuple[list[int], list[tuple[int, int]]]:
    """Merges records that share the text of a field, directly or by others.

    records: a dictionary from fields to texts each; None and "" are missing.
    cannot_link: pairs of indices of records that are of different people.
    Returns the id of each record's person, which is the smallest index of its
    records, and the pairs of cannot_link that are of one person all the same.
    """
    parent = list(range(len(records)))

    def find(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    first = {}  # the first record with a field and text
    for i, record in enumerate(records):
        for field, text in record.items():
            if text:
                a, b = find(i), find(first.setdefault((field, text), i))
                parent[max(a, b)] = min(a, b)
    people = [find(i) for i in range(len(records))]
    reported = [(i, j) for i, j in cannot_link if people[i] == people[j]]
    return people, reported
