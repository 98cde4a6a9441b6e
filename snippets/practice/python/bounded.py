"""A bounded parallel map with asyncio, on a clock that only jumps."""

import asyncio
import contextlib
import functools
import threading


class Jumping(asyncio.SelectorEventLoop):
    """An event loop whose clock jumps to the next timer instead of waiting."""

    now = 0.0

    def time(self):
        return self.now

    def _run_once(self):
        if not self._ready and self._scheduled:
            self.now = max(self.now, self._scheduled[0].when())
        super()._run_once()


def simulate(coroutine):
    loop = Jumping()
    try:
        return loop.run_until_complete(coroutine), loop.now
    finally:
        loop.close()


# --8<-- [start:show]
async def bounded_map(f, items, limit):
    """Results of `f` for all items, in order; at most `limit` calls at once."""
    gate = asyncio.Semaphore(limit)

    async def one(item):
        async with gate:
            return await f(item)

    async with asyncio.TaskGroup() as group:  # waits for all; Python 3.11
        tasks = [group.create_task(one(item)) for item in items]
    return [task.result() for task in tasks]


# --8<-- [end:show]
# --8<-- [start:run]
running = most = 0


async def embed(text, blocks):
    """A service that takes two seconds, simulated."""
    global running, most
    running += 1
    most = max(most, running)
    if blocks:  # as time.sleep(2) would: nobody else gets a turn
        asyncio.get_running_loop().now += 2
    else:
        await asyncio.sleep(2)
    running -= 1
    return len(text)


texts = ["a" * n for n in range(12)]
for blocks, limit in (False, 1), (False, 4), (False, 12), (True, 12):
    most = 0
    f = functools.partial(embed, blocks=blocks)
    result, seconds = simulate(bounded_map(f, texts, limit))
    print(f"limit {limit:2}, blocks {blocks!s:5}: {seconds:2.0f} s,", end=" ")
    print(f"{most:2} at once")
    # --8<-- [end:run]
    assert result == list(range(12))  # in the order of the items
    assert most == (1 if blocks else limit) and seconds == 2 * 12 / most
assert threading.active_count() == 1  # all of this in one thread


async def slow_first(n):
    await asyncio.sleep(10 - n)
    return n


assert simulate(bounded_map(slow_first, range(5), 5))[0] == list(range(5))
assert simulate(bounded_map(slow_first, [], 3)) == ([], 0)


# Times out: the wait is cancelled, and its `finally` runs.
cleaned = []


async def hangs():
    try:
        await asyncio.sleep(1_000)
    finally:
        cleaned.append(True)


async def limited():
    try:
        async with asyncio.timeout(3):
            await hangs()
    except TimeoutError:
        return "late"


assert simulate(limited()) == ("late", 3) and cleaned == [True]

# One fails: a task group cancels the others, gather lets them run on.
finished = []


async def fails_at_two(n):
    await asyncio.sleep(n)
    if n == 2:
        raise KeyError(n)
    finished.append(n)


async def group():
    try:
        await bounded_map(fails_at_two, range(5), 5)
    except* KeyError:
        pass
    await asyncio.sleep(10)


async def gather():
    with contextlib.suppress(KeyError):
        await asyncio.gather(*map(fails_at_two, range(5)))
    await asyncio.sleep(10)


simulate(group())
assert finished == [0, 1]
finished.clear()
simulate(gather())
assert finished == [0, 1, 3, 4]
# the card: 12,000 calls of 0.5 s, at most 40 at once
assert (
    simulate(bounded_map(lambda _: asyncio.sleep(0.5), range(1_200), 40))[1]
    == 15
)
