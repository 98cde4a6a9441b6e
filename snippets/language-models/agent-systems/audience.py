"""Whose token is it? A server that looks at the audience."""

import hashlib
import hmac
import json

ISSUER_KEY = b"of the authorisation server"


# --8<-- [start:show]
def sign(body):
    return hmac.new(ISSUER_KEY, body.encode(), hashlib.sha256).hexdigest()


def issue(user, audience, scope, now, seconds=600):
    """The authorisation server, after the user's consent."""
    claims = {"sub": user, "aud": audience, "scope": scope}
    body = json.dumps(claims | {"exp": now + seconds})
    return body, sign(body)


def admit(token, server, scope, now, check_audience=True):
    """(status, user or reason) for one request with this token."""
    body, signature = token
    if not hmac.compare_digest(sign(body), signature):
        return 401, "signature"
    claims = json.loads(body)
    if check_audience and claims["aud"] != server:
        return 401, "issued for " + claims["aud"]
    if now >= claims["exp"]:
        return 401, "expired"
    if scope not in claims["scope"].split():
        return 403, "scope"
    return 200, claims["sub"]


# --8<-- [end:show]


# --8<-- [start:run]
token = issue("kim", "https://calendar", "read write", now=0)
print("calendar:          ", admit(token, "https://calendar", "read", 10))
print("passed on to mail: ", admit(token, "https://mail", "read", 10))
print("mail, no check:    ", admit(token, "https://mail", "read", 10, False))
print("after ten minutes: ", admit(token, "https://calendar", "read", 600))
print("to delete:         ", admit(token, "https://calendar", "delete", 10))
# --8<-- [end:run]
forged = token[0].replace("kim", "lee"), token[1]
assert admit(forged, "https://calendar", "read", 10) == (401, "signature")
assert admit(token, "https://calendar", "read", 599)[0] == 200
assert admit(token, "https://calendar", "read", 600)[0] == 401
assert admit(token, "https://calendar", "rea", 10)[0] == 403  # whole words
assert admit(token, "https://calendar.evil", "read", 10)[0] == 401
assert admit(token, "https://cal", "read", 10)[0] == 401  # no prefix match
