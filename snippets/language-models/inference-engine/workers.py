"""Four workers with a model each against one engine."""

# --8<-- [start:show]
W, cache, memory, bandwidth = 13.48, 0.524288, 80, 2_000  # GB, GB/s


def with_copies(copies):
    """Texts of 1,000 tokens, tokens a second in turn, ms of a step."""
    texts = int((memory / copies - W) // cache)  # of each copy
    step = (W + texts * cache) / bandwidth
    return copies * texts, texts / step, 1e3 * step


for copies in 1, 2, 4:
    texts, rate, ms = with_copies(copies)
    print(
        f"{copies} copies: {texts:3} texts, a step {ms:4.1f} ms,"
        f" {rate:5.0f} tokens a second"
    )
# --8<-- [end:show]
assert [with_copies(c)[0] for c in (1, 2, 4)] == [126, 100, 48]
assert 2.5 < with_copies(1)[1] / with_copies(4)[1] < 2.7
assert 4 * (W + 12 * cache) < memory < 4 * (W + 13 * cache)
# a whole round of four copies: each adds one token to each of its texts
seconds = sum((W + 12 * cache) / bandwidth for _ in range(4))
assert abs(48 / seconds - with_copies(4)[1]) < 1e-9
