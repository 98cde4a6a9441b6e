"""Who owns a file that a container writes into a mounted directory."""


# --8<-- [start:show]
def on_host(uid, rootless=False, me=1000, first=100_000):
    if not rootless:
        return uid
    return me if uid == 0 else first + uid - 1


def may_write(uid, gid, owner, group, mode):
    if uid == 0:
        return True  # root passes
    if uid == owner:
        return bool(mode & 0o200)
    if gid == group:
        return bool(mode & 0o020)
    return bool(mode & 0o002)


print("my directory: owner 1000, group 1000, mode 755")
for uid, rootless in [(0, False), (10001, False), (1000, False),
                      (0, True), (10001, True), (1000, True)]:  # fmt: skip
    host = on_host(uid, rootless)
    ok = may_write(host, host, 1000, 1000, 0o755)
    engine = "rootless" if rootless else "classic"
    print(f"{engine:9} user {uid:5} is {host:6} on the host, writes: {ok}")
# --8<-- [end:show]

assert on_host(10001) == 10001 and on_host(1, True) == 100_000
assert on_host(10001, True) == 110_000
assert may_write(10001, 1000, 1000, 1000, 0o775)
assert not may_write(10001, 1000, 1000, 1000, 0o755)
assert may_write(10001, 10001, 1000, 1000, 0o756)
assert not may_write(10001, 10001, 1000, 1000, 0o751)
# --user with one's own number: mends the classic engine, not the rootless
assert may_write(on_host(1000), 1000, 1000, 1000, 0o755)
guest = on_host(1000, True)
assert not may_write(guest, guest, 1000, 1000, 0o755)
# the first class that fits decides: an owner may have less than others
assert not may_write(1000, 1000, 1000, 1000, 0o577)
assert not may_write(7, 1000, 1000, 1000, 0o707)
assert may_write(0, 0, 1000, 1000, 0o555)
