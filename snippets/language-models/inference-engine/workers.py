"""Four workers with a model each against one engine."""

# --8<-- [start:show]
W, cache, memory, bandwidth = 13.48, 0.524288, 80, 2_000  # GB, GB/s


def tokens_a_second(copies):
    """Each copy holds the weights and shares the device in turn."""
    texts = int((memory / copies - W) // cache)  # of 1,000 tokens
    return texts, copies, texts / (copies * (W + texts * cache) / bandwidth)


for copies in 1, 2, 4:
    texts, _, rate = tokens_a_second(copies)
    print(f"{copies} copies: {copies * texts:3} texts, {rate * copies:5.0f}/s")
# --8<-- [end:show]
assert [tokens_a_second(c)[0] * c for c in (1, 2, 4)] == [126, 100, 48]
one, four = tokens_a_second(1)[2], tokens_a_second(4)[2]
assert 2.5 < one / (4 * four) < 2.7
assert 4 * (W + 12 * cache) < memory < 4 * (W + 13 * cache)
