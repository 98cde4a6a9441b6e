"""Prefix keys for prompts with images: equal placeholders, other pictures."""

import hashlib


# --8<-- [start:show]
def keys(tokens, images, size, mark=-1):
    """A key for each full block; images: hashes, in order of their runs.

    A run of `mark` is one image; text stands between two of them.
    """
    named, k, before = [], -1, None
    for t in tokens:
        k += t == mark and before != mark  # a new image begins
        named.append((t, images[k] if t == mark else None))
        before = t
    out, chain = [], ""
    for i in range(0, len(tokens) - len(tokens) % size, size):
        block = repr((chain, named[i : i + size]))
        chain = hashlib.sha256(block.encode()).hexdigest()
        out.append(chain)
    return out


# --8<-- [end:show]
# --8<-- [start:run]
def shared(a, b):
    n = 0
    while n < min(len(a), len(b)) and a[n] == b[n]:
        n += 1
    return n


prompt = list(range(16)) + [-1] * 576 + list(range(40, 48))
cat, dog = (hashlib.sha256(x).hexdigest() for x in (b"cat", b"dog"))
blind = keys(prompt, [None], 16), keys(prompt, [None], 16)
print("blocks", len(blind[0]), "- image left out of the key:", shared(*blind))
for name, b in ("other image", dog), ("same image", cat):
    same = shared(keys(prompt, [cat], 16), keys(prompt, [b], 16))
    print(f"image in the key, {name}:", same)
# --8<-- [end:run]

assert len(prompt) == 600 and len(keys(prompt, [cat], 16)) == 37
assert shared(keys(prompt, [cat], 16), keys(prompt, [dog], 16)) == 1
assert shared(*blind) == 37
assert keys([1, 2, 3, 4], [], 2)[1] != keys([9, 9, 3, 4], [], 2)[1]
assert keys([], [], 4) == keys([1, 2, 3], [], 4) == []
two = [5, -1, -1, 6, -1, -1, 7, 8]  # order of images counts
assert shared(keys(two, [cat, dog], 2), keys(two, [dog, cat], 2)) == 0
assert shared(keys(two, [cat, dog], 2), keys(two, [cat, cat], 2)) == 2
# what the section's sentences say
views, rows = 21, 21 * 576
encode = rows * 2 * 0.3e9 / 300e12
joined = rows // 4
prefill = joined * 2 * 6.74e9 / 300e12
assert rows == 12096 and joined == 3024
assert round(1e3 * encode) == 24 and round(1e3 * prefill) == 136
small = joined * 2 * 1.2e9 / 300e12
assert abs(small - encode) < 1e-12
assert round(joined * 4096 * 2 / 1e6) == 25  # MB of rows for the page
assert 10 * rows == 120_960 and round(1e4 * encode) == 242  # ms for ten
