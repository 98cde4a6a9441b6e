from answer import split_text
from judge import check


def thirds(text):
    """A token for each three characters or what is left of them."""
    return (len(text) + 2) // 3


def test_paragraphs():
    """Whole paragraphs are joined while they fit"""
    check(
        *(split_text, "On.\n\nA.\n\nTo three.\n\nFour."),
        *(12, 0, ["\n\n", " "], len),
        want=["On.\n\nA.\n\n", "To three.\n\n", "Four."],
        because="Each paragraph has at most 12 tokens, with the two line"
        " ends behind it.",
    )


def test_next_separator():
    """Only what is too long is cut at the next separator"""
    check(
        *(split_text, "a b. cc dd ee. f g"),
        *(8, 0, [". ", " "], len),
        want=["a b. cc ", "dd ee. ", "f g"],
        because="The pieces are 'a b. ', 'cc ', 'dd ', 'ee. ' and 'f g'.",
    )


def test_overlap():
    """A chunk begins with what ended the last one, as far as it fits"""
    text = "So. It is so. No"
    check(
        *(split_text, text, 8, 4, [". ", " "], len),
        want=["So. It ", "It is ", "is so. ", "so. No"],
        because="The pieces are 'So. ', 'It ', 'is ', 'so. ' and 'No'.",
    )
    check(
        *(split_text, text, 8, 3, [". ", " "], len),
        want=["So. It ", "It is ", "is so. ", "No"],
        because="'so. ' has four tokens, the overlap three.",
    )


def test_characters():
    """Without a separator the text is cut between characters"""
    check(
        *(split_text, "abcdefgh", 2, 1, [" "], thirds),
        want=["abcdef", "defgh"],
        because="Three characters are a token.",
    )
