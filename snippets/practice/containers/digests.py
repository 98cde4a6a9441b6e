"""A registry in small: tags move, digests cannot."""

# --8<-- [start:show]
import hashlib
import json


def digest(blob):
    return "sha256:" + hashlib.sha256(blob).hexdigest()


def push(store, tags, tag, layers):
    manifest = json.dumps([digest(layer) for layer in layers]).encode()
    sent = 0
    for blob in [*layers, manifest]:
        if digest(blob) not in store:
            store[digest(blob)] = blob
            sent += 1
    tags[tag] = digest(manifest)
    return tags[tag], sent


def pull(store, tags, name):
    key = name if name.startswith("sha256:") else tags[name]
    names = [key, *json.loads(store[key])]  # the manifest, then its layers
    for name in names:
        if digest(store[name]) != name:
            raise ValueError("content does not match its digest")
    return [store[name] for name in names[1:]]


# --8<-- [end:show]
# --8<-- [start:run]
store, tags = {}, {}
old, sent_old = push(store, tags, "api:1.4", [b"base", b"deps", b"code"])
new, sent_new = push(store, tags, "api:1.4", [b"base", b"deps", b"mend"])
print("sent:", sent_old, "then", sent_new)
print("by tag:   ", pull(store, tags, "api:1.4"))
print("by digest:", pull(store, tags, old))
# --8<-- [end:run]

assert (sent_old, sent_new) == (4, 2) and old != new
assert pull(store, tags, "api:1.4") == [b"base", b"deps", b"mend"]
assert pull(store, tags, old) == [b"base", b"deps", b"code"]
again, sent = push(store, tags, "api:1.5", [b"base", b"deps", b"mend"])
assert (again, sent) == (new, 0)
# order is part of the image
assert (
    push({}, {}, "x", [b"deps", b"base"])[0]
    != (push({}, {}, "x", [b"base", b"deps"])[0])
)
for victim, reference in [(digest(b"deps"), old), (new, "api:1.4")]:
    broken = dict(store)
    broken[victim] = broken[victim].replace(b"e", b"a", 1)
    try:
        pull(broken, tags, reference)
    except ValueError:
        pass
    else:
        raise AssertionError("a changed blob was accepted")
