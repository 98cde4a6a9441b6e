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
    raise NotImplementedError
