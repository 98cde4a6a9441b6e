from answer import merge_records
from judge import check

CUSTOMERS = [
    {"email": "a@x", "phone": "11"},
    {"email": "b@x", "phone": "22"},
    {"email": "b@x", "phone": "11"},
    {"email": "c@x"},
]


def test_linked():
    """A record that shares keys with two people makes them one"""
    check(merge_records, CUSTOMERS, [], want=([0, 0, 0, 3], []))


def test_missing():
    """Missing values link nobody"""
    check(
        merge_records,
        [
            {"email": None, "phone": ""},
            {"email": None, "phone": "11"},
            {"phone": ""},
            {},
            {"email": "", "phone": "11"},
        ],
        [],
        want=([0, 1, 2, 3, 1], []),
    )


def test_fields():
    """The same text in two fields is no link"""
    check(
        merge_records,
        [{"phone": "11"}, {"customer": "11"}, {"customer": "11"}],
        [],
        want=([0, 1, 1], []),
    )


def test_reported():
    """Pairs that cannot be linked and are in one person are reported"""
    check(
        merge_records,
        CUSTOMERS,
        [(3, 0), (1, 0)],
        want=([0, 0, 0, 3], [(1, 0)]),
        because="Records 1 and 0 share nothing, but record 2 links them.",
    )
