"""Makes every call of a document with the Python client that openapi-generator made from it, against the sandbox.

Arguments: the document, the folder of the generated client, the URL of the sandbox, and the file of its RSA key.
"""

import hashlib
import importlib
import inspect
import json
import pkgutil
import re
import sys
import urllib.request
from urllib.parse import urlsplit

from signer import sign

DOCUMENT, CLIENT, SANDBOX, KEY = sys.argv[1:]
sys.path.insert(0, CLIENT)
client = importlib.import_module("linksfield_client")


def credentials(document, key_file):
    """Returns the credentials of each family that the sandbox accepts."""
    with open(key_file, encoding="utf-8") as file:
        key = file.read()
    is_rsa = {
        (operation["operationId"].split(".")[0], operation["x-linksfield-signing"]["key"])
        for _, _, operation in operations(document)
        if operation.get("x-linksfield-signing", {}).get("algorithm", "").startswith("rsa")
    }

    def value(family, name, credential):
        if (family, name) in is_rsa:
            return key
        return "sandbox-secret" if credential["secret"] else credential.get("example", "anything")

    return {
        family: {name: value(family, name, one) for name, one in known["credentials"].items()}
        for family, known in document["x-linksfield-families"].items()
    }


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield method, path, operation


def classes():
    """Returns the classes of the generated client that make calls."""
    for module in pkgutil.iter_modules(client.api.__path__):
        module = importlib.import_module(f"linksfield_client.api.{module.name}")
        yield from (one for name, one in vars(module).items() if name.endswith("Api"))


def snake(name):
    """Returns the name that openapi-generator gives to a parameter."""
    name = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", name)
    return re.sub(r"[^A-Za-z0-9]+", "_", name).strip("_").lower()


def plain(name):
    """Returns a name without what generators change in it."""
    return re.sub(r"[^A-Za-z0-9]", "", name).lower()


def resolved(document, schema):
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def body_of(operation):
    content = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if content is None:
        return None
    return next(iter(content["examples"].values()))["value"]


def reset():
    request = urllib.request.Request(
        f"{SANDBOX}/_sandbox/reset", data=b"{}", headers={"Content-Type": "application/json"}
    )
    urllib.request.urlopen(request).read()


def call(document, path, operation, known, methods):
    """Makes a call with the generated client, and returns the response."""
    method = methods[plain(operation["operationId"])]
    parameters = {one["name"]: one["example"] for one in operation.get("parameters", []) if "example" in one}
    body = body_of(operation)
    fill_ins = {one["name"] for one in operation["x-linksfield-fill-in"]}
    values = {**parameters, **{k: v for k, v in (body or {}).items() if k not in fill_ins}}
    server = operation.get("servers", document["servers"])[0]["url"]
    url = urlsplit(server + path).path.format(**{k: str(v) for k, v in values.items()})
    values = sign(operation, values, known, url)

    arguments, signature = {}, inspect.signature(method)
    for parameter in operation.get("parameters", []):
        if parameter["name"] in values:
            arguments[snake(parameter["name"])] = values[parameter["name"]]
    if body is not None:
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        model = schema["$ref"].rsplit("/", 1)[1]
        model = getattr(client, "".join(part[:1].upper() + part[1:] for part in model.split(".")))
        fields = resolved(document, schema)["properties"]
        arguments[snake(model.__name__)] = model.from_dict({k: v for k, v in values.items() if k in fields})
    # Security schemes are headers that the signer made.
    schemes = document["components"]["securitySchemes"]
    names = [schemes[name]["name"] for need in operation["security"] for name in need]
    headers = {name: values[name] for name in names}
    assert set(arguments) <= set(signature.parameters), (arguments, signature)
    return method(**arguments, _headers=headers)


def log_in(document, family, known):
    """Returns the access token of a family that has a login, without the generated client."""
    for _, path, operation in operations(document):
        if operation["operationId"] == f"{family}.login":
            schema = resolved(document, operation["requestBody"]["content"]["application/json"]["schema"])
            body = {}
            for name, field in schema["properties"].items():
                source = field["x-linksfield-fill-in"]
                value = source["value"] if source["source"] == "constant" else known[source["credential"]]
                is_md5 = source.get("digest") == "md5-hex"
                body[name] = hashlib.md5(value.encode()).hexdigest() if is_md5 else value
            server = operation.get("servers", document["servers"])[0]["url"]
            request = urllib.request.Request(
                server + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
            )
            answer = json.load(urllib.request.urlopen(request))
            location = operation["x-linksfield-token"]["locations"][0]
            for step in location["path"].split("."):
                answer = answer[step]
            return answer
    return None


def main():
    with open(DOCUMENT, encoding="utf-8") as file:
        document = json.load(file)
    known = credentials(document, KEY)
    apis = [api(client.ApiClient()) for api in classes()]
    methods = {plain(name): getattr(api, name) for api in apis for name in dir(api) if name[0] != "_"}
    counts, failures = {}, []
    for _, path, operation in operations(document):
        family, name = operation["operationId"].split(".")
        if "x-linksfield-fill-in" not in operation:
            continue  # The login, which is made below.
        reset()
        known[family]["token"] = log_in(document, family, known[family])
        try:
            answer = call(document, path, operation, known[family], methods)
        except Exception as error:  # Every failure is reported with the name of its call.
            failures.append(f"{family}.{name}: {type(error).__name__}: {error}")
            continue
        # A response that reports success is the first schema of the response.
        kind = type(getattr(answer, "actual_instance", answer)).__name__
        if kind.endswith("Failure"):
            failures.append(f"{family}.{name}: {answer.to_json()}")
        counts[family] = counts.get(family, 0) + 1
    for failure in failures:
        print(failure[:600], file=sys.stderr)
    print(f"the Python client made {sum(counts.values())} calls: {counts}; {len(failures)} failed")
    sys.exit(1 if failures else 0)


main()
