"""Which process a container starts, from ENTRYPOINT, CMD and arguments."""


# --8<-- [start:show]
def first_process(entrypoint, cmd, args):
    def words(form):  # a string is the shell form, a list the exec form
        if isinstance(form, str):
            return ["/bin/sh", "-c", form]
        return list(form or [])

    return words(entrypoint) + (list(args) or words(cmd))


entry, default = ["python", "train.py"], ["--epochs", "10"]
print(first_process(entry, default, []))
print(first_process(entry, default, ["--epochs", "2"]))
print(first_process(None, default, ["bash"]))
print(first_process("python train.py", default, ["--epochs", "2"]))
# --8<-- [end:show]

assert first_process(entry, default, []) == entry + default
assert first_process(entry, default, ["--lr", "1"]) == [*entry, "--lr", "1"]
assert first_process(None, ["a", "b"], ["c"]) == ["c"]
assert first_process(None, "a b", []) == ["/bin/sh", "-c", "a b"]
# the shell form of CMD becomes arguments of an exec ENTRYPOINT
assert first_process(["e"], "a b", []) == ["e", "/bin/sh", "-c", "a b"]
# arguments after a shell form reach the shell as $0, $1, not the program
shell = ["/bin/sh", "-c", "e --x", "b"]
assert first_process("e --x", ["a"], ["b"]) == shell
assert entry == ["python", "train.py"]  # the input is not changed
# the card
serve, port = ["python", "-m", "serve"], ["--port", "8000"]
assert first_process(serve, port, []) == serve + port
assert first_process(serve, port, ["--debug"]) == [*serve, "--debug"]
assert first_process(serve, port, ["bash"]) == [*serve, "bash"]
