"""Finding a place: by string, by symbol, by similar words; a map."""

import ast
import re

from sklearn.feature_extraction.text import TfidfVectorizer

TREE = {
    "net/client.py": '''
def send(request, tries=4):
    """Send a request; give up with Timeout after some tries."""
    for attempt in range(tries):
        reply = transport(request)
        if reply is not None:
            return reply
        pause(attempt)
    raise Timeout("no reply in time")

def pause(attempt):
    """Sleep longer after every failure, with random jitter."""
    sleep(backoff(attempt))

def backoff(attempt):
    return min(60, 2 ** attempt) * uniform(0.5, 1)
''',
    "net/errors.py": '''
class Timeout(Exception):
    """Raised if send gets no answer."""
''',
    "shop/orders.py": '''
def place(order):
    """Store the order, then send it to the warehouse."""
    save(order)
    return send(order)

def resend(order):
    """Send an order again that was not confirmed."""
    log("resend", order)
    return send(order)

def cancel(order):
    """Cancel if not sent; the sender is told."""
    order.sent = False
    save(order)
''',
    "shop/mail.py": '''
def notify(user, text):
    """Tell the user; do not send twice."""
    sender = address(user)
    enqueue(sender, text)
''',
    "shop/events.py": '''
HANDLERS = {"placed": "notify", "late": "resend"}

def handle(event, *arguments):
    """Run the function named for this event."""
    return globals()[HANDLERS[event]](*arguments)
''',
}


# --8<-- [start:show]
def functions(tree):
    """path:name -> (source text, the syntax tree of the function)."""
    found = {}
    for path, code in tree.items():
        for node in ast.walk(ast.parse(code)):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                text = ast.get_source_segment(code, node)
                found[f"{path}:{node.name}"] = text, node
    return found


def containing(parts, string):
    return {name for name, (text, _) in parts.items() if string in text}


def callers(parts, called):
    def calls(node):
        return isinstance(node, ast.Call) and (
            getattr(node.func, "id", None) == called
        )

    return {p for p in parts if any(map(calls, ast.walk(parts[p][1])))}


# --8<-- [end:show]


# --8<-- [start:similar]
def similar(parts, query, k):
    names = list(parts)
    texts = [re.sub(r"[_\W]+", " ", parts[name][0]) for name in names]
    vectors = TfidfVectorizer().fit(texts)
    scores = vectors.transform(texts) @ vectors.transform([query]).T
    order = scores.toarray()[:, 0].argsort(kind="stable")[::-1]
    return {names[i] for i in order[:k]}


# --8<-- [end:similar]


# --8<-- [start:run]
parts = functions(TREE)
wanted = {
    "send": {"shop/orders.py:place", "shop/orders.py:resend"},
    "no reply in time": {"net/client.py:send"},
    "wait longer after a failure": {"net/client.py:pause"},
}
for query, right in wanted.items():
    answers = containing(parts, query), callers(parts, query)
    print(f"{query:28}", end="")
    for answer in (*answers, similar(parts, query, k=2)):
        print(f"{len(answer & right)} of {len(answer)}", end="   ")
    print()
heads = [f"{n}({ast.unparse(d.args)})" if hasattr(d, "args") else n
         for n, (_, d) in parts.items()]  # fmt: skip
size = len("\n".join(heads)) / sum(map(len, TREE.values()))
print(f"map: {len(heads)} names, {size:.0%} of the characters")
# --8<-- [end:run]
for query, right in list(wanted.items())[:1]:
    assert callers(parts, query) == right < containing(parts, query)
assert containing(parts, "no reply in time") == wanted["no reply in time"]
assert not callers(parts, "no reply in time")
assert not containing(parts, "wait longer after a failure")
assert wanted["wait longer after a failure"] <= similar(
    parts, "wait longer after a failure", 1
)
# a call chosen at run time: the table of handlers reaches resend
assert callers(parts, "resend") == set()
assert "resend" in TREE["shop/events.py"]
# the table stands outside the functions: only whole files show it
assert containing(parts, "resend") == {"shop/orders.py:resend"}
# one word of the third question would do, the whole question does not
assert containing(parts, "longer") == {"net/client.py:pause"}
