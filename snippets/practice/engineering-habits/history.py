"""Merge, rebase, squash, revert and reset on a toy Git."""

import hashlib

# --8<-- [start:show]
store = {}


def commit(files, *parents):
    """Keep a state; its id depends on the files and the parents."""
    text = repr((sorted(files.items()), parents))
    key = hashlib.sha1(text.encode()).hexdigest()[:6]
    store[key] = files, parents
    return key


def change(key):
    """Files that a commit added or edited since its first parent."""
    files, (parent, *_) = store[key]
    return dict(files.items() - store[parent][0].items())


def log(key):
    """All commits that can be reached."""
    return {key}.union(*(log(parent) for parent in store[key][1]))


a = commit({"loader": "v1", "loss": "v1", "model": "v1"})
b = commit(store[a][0] | {"loader": "v2"}, a)  # main went on
c = commit(store[a][0] | {"loss": "v2"}, a)  # my branch
d = commit(store[c][0] | {"model": "v2"}, c)
# --8<-- [end:show]
# --8<-- [start:run]
both = store[b][0] | change(c) | change(d)
c2 = commit(store[b][0] | change(c), b)
tips = {
    "merge": commit(both, b, d),
    "rebase": commit(store[c2][0] | change(d), c2),
    "squash": commit(both, b),
}
tips["revert"] = commit(store[c2][0], tips["rebase"])
tips["reset"] = c2  # only the branch's name moved
for name, tip in tips.items():
    old, size = d in log(tip), len(log(tip))
    print(f"{name:7} {size} commits, my old d among them: {old!s:5} ", end="")
    print(*store[tip][0].values())
# --8<-- [end:run]
merge, rebase, squash, revert, reset = tips.values()
assert store[merge][0] == store[rebase][0] == store[squash][0] == both
assert set(both.values()) == {"v2"}
assert store[merge][1] == (b, d) and {c, d} < log(merge)
assert not {c, d} & log(rebase) and not {c, d} & log(squash)
assert change(rebase) == change(d) and change(c2) == change(c)
assert rebase != d and c2 != c  # other parents, other ids
assert log(squash) == {a, b, squash}
# revert adds, reset takes away; the files end alike
assert store[revert][0] == store[reset][0] and store[revert][0] != both
assert log(reset) < log(rebase) < log(revert)
assert rebase in store and rebase not in log(reset)
# equal files and parents give the equal id: nothing else goes in here
assert commit(store[d][0], c) == d
