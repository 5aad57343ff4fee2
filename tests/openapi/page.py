"""Runs the Python programs of a page, as a reader would, against the sandbox.

Arguments: the page, the folder of the documents with webhooks, the URL of the sandbox, the program `linksfield-sandbox`, and
the folder of the generated client. Without the last, the block that uses the client is left out.
"""

import ast
import hmac
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import textwrap
import time
import urllib.request
from pathlib import Path

from caller import Family
from known import credentials, post
from verifier import NotGenuine, verify

PAGE, DOCUMENTS, SANDBOX, PROGRAM, *CLIENT = sys.argv[1:]
DOCUMENTS = Path(DOCUMENTS).resolve()
HERE = Path(__file__).resolve().parent
KEY = HERE.parents[1] / "crates/linksfield-sandbox/src/sandbox_key.pem"
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.path.abspath(CLIENT[0]) if CLIENT else "", "PYTHONUNBUFFERED": "1"}


def programs():
    """Returns the program that makes calls, the block of the generated client, and the receiver."""
    text = Path(PAGE).read_text(encoding="utf-8")
    blocks = re.findall(r"^( *)```python\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    calls, generated, receiver = (textwrap.dedent(block) for _, block in blocks)
    return calls, generated, receiver


def folder_of_a_reader(folder):
    """Makes what the commands of the page make."""
    os.symlink(DOCUMENTS, folder / "openapi")
    for name in ["signer.py", "caller.py", "verifier.py"]:
        (folder / name).write_bytes((HERE / name).read_bytes())
    (folder / "sandbox_key.pem").write_bytes(KEY.read_bytes())


def run(folder, program):
    """Runs a program, and returns the lines that it prints."""
    (folder / "program.py").write_text(program, encoding="utf-8")
    post(f"{SANDBOX}/_sandbox/reset", {})
    command = [sys.executable, "program.py"]
    ended = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, check=True)
    return ended.stdout.decode().splitlines()


def test_calls(folder, calls, generated):
    lines = run(folder, calls + "\n" + generated if CLIENT else calls)
    shown = [r"executed 0000 .* ORDER_\d+", "succeeded CB-00-0000 .*", "succeeded 0 .*", "succeeded S .*"]
    shown += [r"executed ORDER_\d+"] if CLIENT else []
    assert len(lines) == len(shown) and all(map(re.fullmatch, shown, lines)), lines
    # A wrong secret, and the key of somebody else: each family states its code and its message.
    wrong = calls.replace('"secret": "sandbox-secret"', '"secret": "wrong"')
    wrong = wrong.replace('"password": "sandbox-secret"', '"password": "wrong"')
    wrong = re.sub('"key_id": "[0-9a-f]+"', '"key_id": "wrong"', wrong)
    assert wrong != calls
    lines = run(folder, wrong)
    assert re.match(r"uncertain sandbox\.signature `sign`: the signature does not match", lines[0]), lines
    assert re.match(r"failed CB-99-9401 `Authorization` must", lines[1]), lines
    assert len(lines) == 4, lines


def test_every_call():
    """Makes every call of all families, as the page describes."""
    with open(DOCUMENTS / "linksfield.json", encoding="utf-8") as file:
        known = credentials(json.load(file), KEY)
    count = 0
    for name in known:
        if not (DOCUMENTS / f"{name}.json").exists() or name == "notification":
            continue
        family = Family(DOCUMENTS / f"{name}.json", name, known[name])
        for full_name, (_, _, operation) in family.operations.items():
            filled = {one["name"] for one in operation["x-linksfield-fill-in"]}
            content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
            shown = next(iter(content.get("examples", {}).values()), {"value": {}})["value"]
            parameters = operation.get("parameters", [])
            values = {one["name"]: one["example"] for one in parameters if "example" in one} | shown
            post(f"{SANDBOX}/_sandbox/reset", {})
            family.credentials.pop("token", None)
            values = {field: value for field, value in values.items() if field not in filled}
            result = family.call(full_name.split(".")[1], values)
            assert result.outcome in ("executed", "succeeded"), (full_name, result)
            count += 1
    # A token that has expired is replaced by the next call.
    family = Family(DOCUMENTS / "esim.json", "esim", known["esim"] | {"token": "expired"})
    outcomes = [family.call("my_esim_detail", {"orderId": "text"}).outcome for _ in range(2)]
    assert outcomes == ["failed", "succeeded"], outcomes
    # A server that cannot be reached, and a response that is not JSON.
    family.document["servers"] = [{"url": "http://127.0.0.1:9"}]
    result = family.call("pre_order_package", {})
    assert result.outcome == "uncertain" and "no response" in result.message, result
    operation = family.operations["esim.pre_order_package"][2]
    for text in [b"<html>", b"", b"[]", b"{}", b'{"code": null}']:
        assert family.read(operation, 200, text).outcome == "uncertain", text
    assert family.read(operation, 500, b'{"code": 0}').outcome == "uncertain"
    return count


def test_faults(calls):
    """Breaks the response to an order in many ways. Each leaves the outcome uncertain, and nothing is sent again."""
    order = ast.literal_eval(re.search(r"^order = (\{.*?^\})", calls, re.DOTALL | re.MULTILINE)[1])
    faults = ["drop-after", "reset-after", "truncate 50%", "broken-json", "malformed-http", "gateway-page 502"]
    faults += ["status 302, after-doing, header Location=http://127.0.0.1:9/", "status 503, after-doing"]
    with open(DOCUMENTS / "linksfield.json", encoding="utf-8") as file:
        known = credentials(json.load(file), KEY)["csss"]
    for fault in faults:
        post(f"{SANDBOX}/_sandbox/reset", {})
        post(f"{SANDBOX}/_sandbox/faults", {"rule": f"csss.order_package: {fault}"})
        result = Family(DOCUMENTS / "csss.json", "csss", known).call("order_package", order)
        assert (result.outcome, result.code) == ("uncertain", None), (fault, result)
        url = f"{SANDBOX}/_sandbox/requests?call=csss.order_package"
        with urllib.request.urlopen(url) as response:
            received = json.load(response)
        received = received if isinstance(received, list) else received["requests"]
        assert len(received) == 1, (fault, received)
    post(f"{SANDBOX}/_sandbox/reset", {})


def test_pushes(folder, receiver):
    """Sends one push of each kind to the receiver of the page, and then pushes that are not genuine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert "8080" in receiver
    (folder / "receiver.py").write_text(receiver.replace("8080", str(port)), encoding="utf-8")
    url = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "receiver.py"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, **pipes)
    try:
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, "the receiver has ended"
            time.sleep(0.1)

        def push(*arguments):
            sent = subprocess.run([PROGRAM, "push", "--to", url, *arguments], stdout=subprocess.PIPE, timeout=60)
            return [line.split()[:2] for line in sent.stdout.decode().splitlines()]

        kinds = push()
        assert len(kinds) >= 2 and all(status == "200" for _, status in kinds), kinds
        for forged in [["--secret", "another"], ["--unsigned"]]:
            refused = push(*forged)
            assert refused == [[kind, "401"] for kind, _ in kinds], refused
    finally:
        server.kill()
    printed = server.stdout.read().decode().splitlines()
    assert sum(line.startswith("genuine") for line in printed) == len(kinds), printed
    assert sum(line.startswith("refused") for line in printed) == 2 * len(kinds), printed
    return len(kinds)


def test_forgeries():
    """Changes pushes that the sandbox signed. The verifier refuses each change."""
    with open(DOCUMENTS / "notification.json", encoding="utf-8") as file:
        document = json.load(file)
    keys = {"notification_secret": "sandbox-secret", "notification_key": {"sandbox-key": "sandbox-secret"}}

    def is_genuine(headers, body, own=keys, **options):
        try:
            verify(document, headers, body, own, **options)
        except NotGenuine:
            return False
        return True

    count = 0
    for headers, body in captured():
        assert is_genuine(headers, body), (headers, body)
        forgeries = [(headers, body.rstrip()[:-1]), (headers, b"[]"), (headers, b"\xff"), (headers, b"1"), (headers, b"")]
        forgeries += [(headers, body.replace(b"{", b'{"more":"1",', 1)), (headers, b"[" * 100000)]
        forgeries += [(headers, re.sub(rb'^\{("[^"]+"):', rb'{\1:"first",\1:', body))]
        forgeries += [(headers, body.replace(b"{", b'{"half":"\\ud800",', 1)), (headers, b"{}")]
        covered = [name for name in headers if name.startswith("x-lf-") and name != "x-lf-delivery"]
        forgeries += [({**headers, name: "x"}, body) for name in covered]
        forgeries += [({}, body), (headers, re.sub(rb'(": *"?)(\w)', rb"\1x\2", body, count=1))]
        # A push without fields cannot be changed in all these ways.
        for forged in (one for one in forgeries if one != (headers, body)):
            assert not is_genuine(*forged), (headers, forged)
            count += 1
        assert not is_genuine(headers, body, {}) and not is_genuine(headers, body, dict.fromkeys(keys, "another"))
        if "x-lf-timestamp" in headers:
            assert is_genuine(headers, body, max_age=60) and not is_genuine(headers, body, max_age=-1)
    return count


def test_other_schemes():
    """The format has schemes that sign the body as received. No family uses one yet, so the signature is made here."""
    headers = [{"name": "x-time", "role": "timestamp", "required": True, "unit": "seconds"}]
    headers += [{"name": "x-sign", "role": "signature", "required": True, "template": "sha256={signature}"}]
    text = {"form": "template", "before": [{"header": "x-time"}, {"text": "."}], "after": []}
    signing = {"algorithm": "hmac-sha256", "encoding": "hex", "key": "k", "headers": headers, "text": text}
    document = {"webhooks": {"one": {"post": {"x-linksfield-signing": signing}}}}
    body = b'{ "a": 1.50 }'
    signature = hmac.new(b"secret", b"17." + body, "sha256").hexdigest()
    right = {"x-time": "17", "x-sign": f"sha256={signature}"}
    assert verify(document, right, body, {"k": "secret"}) == {"a": 1.5}
    wrong = [{"x-sign": signature}, {"x-time": "17."}, {"x-time": "18"}, {"x-time": ""}, {"x-sign": "sha256=é"}]
    for changed, other in [*((one, body) for one in wrong), ({}, body + b" ")]:
        try:
            verify(document, {**right, **changed}, other, {"k": "secret"})
        except NotGenuine:
            continue
        raise AssertionError(changed)


def captured():
    """Returns the headers and the body of a push of each kind."""
    found = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        sender = subprocess.Popen([PROGRAM, "push", "--to", url], stdout=subprocess.DEVNULL)
        listener.settimeout(2)
        while True:
            try:
                stream, _ = listener.accept()
            except TimeoutError:
                break
            with stream, stream.makefile("rb") as file:
                file.readline()
                lines = iter(lambda: file.readline().decode().strip(), "")
                headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines if ": " in line)}
                found.append((headers, file.read(int(headers["content-length"]))))
                stream.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        sender.wait(60)
    assert found
    return found


def main():
    calls, generated, receiver = programs()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        folder_of_a_reader(folder)
        test_calls(folder, calls, generated)
        test_faults(calls)
        kinds = test_pushes(folder, receiver)
    made, forged = test_every_call(), test_forgeries()
    test_other_schemes()
    print(f"the programs of {PAGE} make {made} calls, verify {kinds} kinds of pushes, and refuse {forged} forgeries")


main()
