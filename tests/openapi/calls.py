"""Makes every call of a document with the Python client that openapi-generator made from it, against the sandbox.

Arguments: the document, the folder of the generated client, the URL of the sandbox, and the file of its RSA key. With
`--token FILE` at the end, the document is for `linksfield proxy`, and the requests are not signed.
"""

import importlib
import inspect
import json
import pkgutil
import re
import sys
from urllib.parse import urlsplit

from known import credentials, log_in, operations, post, server
from signer import sign

DOCUMENT, CLIENT, SANDBOX, KEY, *token = sys.argv[1:]
if token:
    with open(token[1], encoding="utf-8") as file:
        TOKEN = file.read().strip()
sys.path.insert(0, CLIENT)
client = importlib.import_module("linksfield_client")


def plain(name):
    """Returns a name without what generators change in it."""
    return re.sub(r"[^A-Za-z0-9]", "", name).lower()


def methods():
    """Returns the methods of the generated client, by their plain names."""
    found = {}
    for module in pkgutil.iter_modules(client.api.__path__):
        module = importlib.import_module(f"linksfield_client.api.{module.name}")
        for api in (one for name, one in vars(module).items() if name.endswith("Api")):
            api = api(client.ApiClient())
            found.update((plain(name), getattr(api, name)) for name in dir(api) if name[0] != "_")
    return found


def call(document, path, operation, known, method):
    """Makes a call with the generated client, and returns the response."""
    parameters = operation.get("parameters", [])
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    shown = next(iter(content["examples"].values()))["value"] if content else {}
    fill_ins = {one["name"] for one in operation["x-linksfield-fill-in"]}
    values = {one["name"]: one["example"] for one in parameters if "example" in one}
    if token:
        # The generated classes require the fields that a signer fills. The proxy replaces their samples.
        filled = {one["name"]: "1" for one in parameters if one["name"] in fill_ins}
        request = {one["in"]: filled | values for one in parameters} | {"body": shown}
    else:
        values.update({name: value for name, value in shown.items() if name not in fill_ins})
        url = urlsplit(server(document, operation) + path).path
        request = sign(operation, values, known, url.format(**{k: str(v) for k, v in values.items()}))

    names = {plain(name): name for name in inspect.signature(method).parameters}
    arguments = {
        names[plain(one["name"])]: request[one["in"]][one["name"]]
        for one in parameters
        if one["name"] in request[one["in"]]
    }
    if content:
        model = content["schema"]["$ref"].rsplit("/", 1)[1]
        model_class = next(one for name, one in vars(client).items() if plain(name) == plain(model))
        arguments[names[plain(model)]] = model_class.from_dict(request["body"])
    if token:
        return method(**arguments, _headers={"Authorization": f"Bearer {TOKEN}"})
    # The security schemes are headers that the signer made.
    schemes = document["components"]["securitySchemes"]
    headers = [schemes[name]["name"] for need in operation["security"] for name in need]
    return method(**arguments, _headers={name: request["header"][name] for name in headers})


def main():
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    known, generated = credentials(document, KEY), methods()
    counts, failures = {}, []
    for _, path, operation in operations(document):
        family = operation["operationId"].split(".")[0]
        if "x-linksfield-token" in operation:
            continue  # The login, which `log_in` makes.
        # A call can change the state of a card so that the next call is refused.
        post(f"{SANDBOX}/_sandbox/reset", {})
        if not token:
            known[family]["token"] = log_in(document, family, known[family])
        try:
            method = generated[plain(operation["operationId"])]
            answer = call(document, path, operation, known[family], method)
        except Exception as error:  # Every failure is reported with the name of its call.
            failures.append(f"{operation['operationId']}: {type(error).__name__}: {error}")
            continue
        # A response that reports success is the first alternative of a response.
        if type(getattr(answer, "actual_instance", answer)).__name__.endswith("Failure"):
            failures.append(f"{operation['operationId']}: {answer.to_json()}")
        counts[family] = counts.get(family, 0) + 1
    for failure in failures:
        print(failure[:600], file=sys.stderr)
    print(f"the Python client made {sum(counts.values())} calls: {counts}; {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
