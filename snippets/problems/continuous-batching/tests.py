from answer import simulate
from judge import check


def test_one():
    """The first token comes when the prompt is read, then one a step"""
    check(
        *(simulate, [(0, 10, 3)], 4, 1),
        want=[(2, 4)],
        because="The prompt is read in pieces of 4, 4 and 2 tokens.",
    )


def test_decode_first():
    """Decoding comes before prompts, which get what is left"""
    check(
        *(simulate, [(0, 2, 3), (0, 5, 2)], 4, 2),
        want=[(0, 2), (1, 2)],
        because="Step 0 reads 2 and 2 tokens; step 1 decodes one and reads 3.",
    )
    check(
        *(simulate, [(0, 1, 5), (1, 6, 1)], 3, 2),
        want=[(0, 4), (3, 3)],
        because="From step 1 on two tokens a step are left for the prompt.",
    )


def test_slots():
    """A newcomer waits for a slot, which is free in the next step"""
    check(
        *(simulate, [(0, 1, 1), (0, 1, 4), (0, 1, 1)], 8, 2),
        want=[(0, 0), (0, 3), (1, 1)],
        because="The first request is done in step 0, the second in step 3.",
    )


def test_idle():
    """Steps without work are counted as well"""
    check(
        *(simulate, [(5, 1, 2), (100, 2, 1)], 2, 2), want=[(5, 6), (100, 100)]
    )
    check(*(simulate, [], 2, 2), want=[])
