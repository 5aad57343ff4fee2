"""A small client for four families of the Linksfield APIs, written from Linksfield's pages with `requests` and the
standard library. It shares no code and no specification with the rest of this repository."""

import base64
import hashlib
import hmac
import json
import random
import subprocess
import time
from urllib.parse import urlsplit

import requests


def canonical(parameters):
    """The text that is signed: compact JSON of the non-empty parameters, with sorted keys."""
    kept = {key: value for key, value in parameters.items() if value not in ("", None)}
    return json.dumps(kept, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Client:
    def __init__(self, base_url):
        self.base_url = base_url.rstrip("/")
        self.session = requests.Session()

    def send(self, method, path, parameters=None, body=None, headers=None):
        """Sends a request, and returns the status and the JSON of the response, or None if it is not JSON."""
        response = self.session.request(
            method,
            self.base_url + path,
            params=parameters,
            data=None if body is None else json.dumps(body, ensure_ascii=False).encode(),
            headers={"Content-Type": "application/json", **(headers or {})},
            timeout=30,
        )
        try:
            return response.status_code, response.json()
        except ValueError:
            return response.status_code, None


class Csss(Client):
    def __init__(self, base_url, access_code, secret):
        super().__init__(base_url)
        self.access_code = access_code
        self.secret = secret

    def call(self, path, **parameters):
        body = {
            **parameters,
            "access_code": self.access_code,
            "timestamp": str(int(time.time())),
            "version": "2.0",
        }
        digest = hmac.new(self.secret.encode(), canonical(body).encode(), hashlib.sha1).digest()
        body["sign"] = base64.b64encode(digest).decode()
        return self.send("POST", path, body=body)


class Mall(Client):
    def __init__(self, base_url, partner_code):
        super().__init__(base_url)
        self.partner_code = partner_code

    def call(self, path, trade_type, **parameters):
        body = {
            **parameters,
            "partnerCode": self.partner_code,
            "tradeTime": str(int(time.time() * 1000)),
            "tradeType": trade_type,
            "version": "3.0",
        }
        body["sign"] = hashlib.md5(canonical(body).encode()).hexdigest()
        return self.send("POST", path, body=body)


class Esim(Client):
    def __init__(self, base_url, partner_code, email, password):
        super().__init__(base_url)
        self.partner_code = partner_code
        self.email = email
        self.password = password
        self.token = None

    def login(self):
        body = {
            "appId": 12,
            "email": self.email,
            "partnerCode": self.partner_code,
            "passwd": hashlib.md5(self.password.encode()).hexdigest(),
            "userType": 4,
        }
        status, answer = self.send("POST", "/user/emailLogin", body=body)
        if answer.get("code") == 0:
            self.token = answer["data"]["x-access-token"]
        return status, answer

    def call(self, path, partner=True, **parameters):
        body = {**parameters, "partnerCode": self.partner_code} if partner else parameters
        status, answer = self.send("POST", path, body=body, headers={"x-access-token": self.token})
        if answer.get("code") == 7:  # The token has expired.
            self.login()
            return self.send("POST", path, body=body, headers={"x-access-token": self.token})
        return status, answer


class Cube(Client):
    def __init__(self, base_url, key_id, private_key_file):
        super().__init__(base_url)
        self.key_id = key_id
        self.private_key_file = private_key_file

    def get(self, path, version=None, **query):
        return self.call("GET", path, version, query)

    def call(self, method, path, version, query=None, body=None):
        timestamp, nonce = str(int(time.time() * 1000)), str(random.randint(1, 2**31))
        message = {
            **{key: str(value) for key, value in (query or {}).items()},
            **(body or {}),
            "timestamp": timestamp,
            "nonce": nonce,
            "x-sign-uri": urlsplit(self.base_url + path).path,
        }
        signature = subprocess.run(
            ["openssl", "dgst", "-sha1", "-sign", self.private_key_file],
            input=canonical(message).encode(),
            stdout=subprocess.PIPE,
            check=True,
        ).stdout
        headers = {
            "Authorization": f"LF {self.key_id}/{base64.b64encode(signature).decode()}",
            "timestamp": timestamp,
            "nonce": nonce,
        }
        if version is not None:  # The two headers are optional.
            headers.update({"X-LF-Api-Version": version, "X-LF-Signature-Type": "2.0"})
        return self.send(method, path, query, body, headers)
