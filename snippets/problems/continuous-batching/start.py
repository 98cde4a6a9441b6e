def simulate(
    requests: list[tuple[int, int, int]], budget: int, slots: int
) -> list[tuple[int, int]]:
    """Continuous batching with chunked prefill.

    requests: arrival step, tokens of the prompt, tokens of the answer.
    budget: the most tokens that a step processes.
    slots: the most requests that run at the same time, at most budget.
    Returns the steps of the first and the last token of each request.
    """
    raise NotImplementedError
