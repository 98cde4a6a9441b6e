"""A lost reply, a retry, and a key that makes the retry harmless."""


# --8<-- [start:show]
class Bank:
    def __init__(self):
        self.charged, self.receipts, self.lost = 0, {}, 1

    def pay(self, amount, key):
        if key not in self.receipts:  # a repeated key does nothing new
            self.charged += amount
            self.receipts[key] = f"receipt {len(self.receipts) + 1}"
        if self.lost:  # the money moves, the first reply is lost
            self.lost -= 1
            raise TimeoutError
        return self.receipts[key]


def call_with_retries(tool, args, keys):
    """One attempt for each key; the last failure is passed on."""
    for key in keys[:-1]:
        try:
            return tool(**args, key=key)
        except TimeoutError:
            continue
    return tool(**args, key=keys[-1])


for keys in (["a", "b", "c"], ["a", "a", "a"]):
    bank = Bank()
    receipt = call_with_retries(bank.pay, {"amount": 40}, keys)
    print(keys, receipt, "charged:", bank.charged)
# --8<-- [end:show]
assert bank.charged == 40 and receipt == "receipt 1"
bank = Bank()
assert call_with_retries(bank.pay, {"amount": 40}, ["a", "b"]) == "receipt 2"
assert bank.charged == 80
bank.pay(25, "another action")  # another key is another payment
assert bank.charged == 105
tried = []


def refuse(key):  # a permanent fault
    tried.append(key)
    raise ValueError


try:
    call_with_retries(refuse, {}, ["a"] * 3)
    raise SystemExit("a permanent fault must be passed on")
except ValueError:
    assert tried == ["a"]  # and is not retried
bank = Bank()
bank.lost = 3
try:
    call_with_retries(bank.pay, {"amount": 40}, ["a"] * 3)
    raise SystemExit("a lost call must not look like success")
except TimeoutError:
    assert bank.charged == 40
