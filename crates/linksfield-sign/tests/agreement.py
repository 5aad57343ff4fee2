"""Creates test cases for linksfield-sign with the Python modules json, hmac and hashlib.

    python3 crates/linksfield-sign/tests/agreement.py COUNT SEED > cases.jsonl

Each line contains a random JSON object as text, a secret, and the expected signatures of its canonical
text: the HMAC-SHA1 in Base64 and the MD5 in hexadecimal digits, once with nested objects in the given
order, and once with all keys sorted. `tests/agreement.jsonl` was created with `2000 1`. CI creates new
cases in each run.
"""

import base64
import hashlib
import hmac
import json
import random
import sys

EDGES = [0, 1, -1, 2**31, 2**53 - 1, 2**53 + 1, 2**63 - 1, -(2**63), 2**64 - 1, 10**30, -(10**30)]
PIECES = (
    [chr(code) for code in range(0x00, 0xA0)]
    + ['"', "\\", "/", "<", ">", "&", "=", "'", "\u2028", "\u2029", "\ufeff", "\ufffd", "\uffff"]
    + list("欧洲中国套餐日本語éñ€")
    + ["😀", "👩‍💻", "𝄞", "\U0010ffff", "\U00010000"]
    + ["abc", "token", " ", "  ", "0", "\\u0041", "\\n", "https://dist.linksfield.net/login"]
)


def text(rng):
    if rng.random() < 0.002:
        return "".join(rng.choice(PIECES) for _ in range(2000))
    return "".join(rng.choice(PIECES) for _ in range(rng.randrange(6)))


def value(rng, depth):
    kind = rng.random()
    if depth > 3 or kind < 0.5:
        return text(rng)
    if kind < 0.62:
        return rng.choice(EDGES) if rng.random() < 0.5 else rng.randrange(-10**6, 10**6)
    if kind < 0.68:
        return rng.choice([0.5, -1.25, 1e300, 1e-7, 10.0, rng.random()])
    if kind < 0.76:
        return rng.choice([True, False, None, "", [], {}])
    if kind < 0.88:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    return {text(rng): value(rng, depth + 1) for _ in range(rng.randrange(4))}


def compact(parameters, sort_keys):
    return json.dumps(parameters, ensure_ascii=False, separators=(",", ":"), sort_keys=sort_keys)


def signatures(canonical, secret):
    data = canonical.encode("utf-8")
    digest = hmac.new(secret.encode("utf-8"), data, hashlib.sha1).digest()
    return [base64.b64encode(digest).decode("ascii"), hashlib.md5(data).hexdigest()]


def case(rng):
    parameters = {text(rng): value(rng, 0) for _ in range(rng.randrange(1, 5))}
    if rng.random() < 0.5:
        parameters["sign"] = "zOoyHBVtE/pOeA7nOuzCLvAg8d8="
    secret = text(rng) or "secret"
    # The text has the forms that a server may receive: with and without white space and escapes.
    body = json.dumps(
        parameters, ensure_ascii=rng.random() < 0.3, indent=rng.choice([None, None, 1])
    )
    signed = {
        name: item
        for name, item in sorted(parameters.items())
        if name != "sign" and item is not None and item != ""
    }
    return {
        "body": body,
        "secret": secret,
        "given": signatures(compact(signed, False), secret),
        "sorted": signatures(compact(signed, True), secret),
    }


def main():
    count, seed = int(sys.argv[1]), sys.argv[2]
    rng = random.Random(seed)
    for _ in range(count):
        print(json.dumps(case(rng), ensure_ascii=True, separators=(",", ":")))


main()
