from answer import edit_distance
from judge import check


def test_kitten():
    """Replacing an element is one step"""
    check(edit_distance, "cat", "cut", want=1)
    check(edit_distance, "kitten", "sitting", want=3)


def test_empty():
    """From nothing to a word takes its length"""
    check(edit_distance, "", "abc", want=3)
    check(edit_distance, "abc", "", want=3)
    check(edit_distance, "", "", want=0)


def test_words():
    """Lists of words are compared word by word"""
    check(
        edit_distance,
        ["turn", "the", "light", "off"],
        ["turn", "light", "of", "please"],
        want=3,
        because="Without 'the', 'off' becomes 'of', and 'please' is added.",
    )
