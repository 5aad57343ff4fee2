"""A client of `linksfield proxy`, as a programmer writes it who has read `linksfield proxy --help` only.

Arguments: the URL of the proxy, the file with its token, and what to do. Prints one line of JSON for each response.
"""

import json
import sys
import urllib.error
import urllib.request
from pathlib import Path

URL, TOKEN = sys.argv[1], Path(sys.argv[2]).read_text().strip()

ORDER = {
    "device_id": "89852022018041800192",
    "global_order": "0",
    "is_open": "0",
    "order_period": "1",
    "package_code": "DP20190726001274",
    "package_name": "C_M_0_P_中国20M不限速月套餐",
    "package_type": "2",
    "pay_amount": "10.50",
    "pay_rst": "1",
    "test_flow": "0",
    "test_flow_flag": "0",
}


def call(method, path, parameters=None):
    body = None if parameters is None else json.dumps(parameters).encode()
    headers = {"Authorization": f"Bearer {TOKEN}"}
    if body is not None:
        headers["Content-Type"] = "application/json"
    request = urllib.request.Request(URL + path, body, headers, method=method)
    try:
        response = urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        show(response.status, response.headers, response.read().decode())


def show(status, headers, text):
    shown = {"status": status, "body": text}
    for name in ("outcome", "operation", "check", "status", "request-id"):
        if f"linksfield-{name}" in headers:
            shown[f"linksfield-{name}"] = headers[f"linksfield-{name}"]
    print(json.dumps(shown, ensure_ascii=False))


def shop():
    """Places an order, finds it, and asks for a card by the documented path."""
    call("POST", "/csss/order_package", ORDER)
    call("POST", "/csss/query-order", {"page_no": "1", "page_size": "20"})
    # A client that was generated from an OpenAPI document sends the fields that a signer fills, too.
    filled = {"access_code": "x", "timestamp": "1", "version": "2.0", "sign": "x"}
    call("POST", "/csss/device/queryDevice", {"device_id": ORDER["device_id"], **filled})
    call("GET", "/cube/sims?page_no=1&page_size=5")
    call("GET", "/cube/list_sims?page_no=1&page_size=5")


def retrying():
    """Orders with a session that repeats every method after every status that libraries repeat by default."""
    import requests
    from requests.adapters import HTTPAdapter
    from urllib3.util.retry import Retry

    statuses = [408, 409, 413, 425, 429, *range(500, 600)]
    retry = Retry(total=3, status_forcelist=statuses, allowed_methods=None, raise_on_status=False)
    with requests.Session() as session:
        session.mount("http://", HTTPAdapter(max_retries=retry))
        session.headers["Authorization"] = f"Bearer {TOKEN}"
        response = session.post(f"{URL}/csss/order_package", json=ORDER)
        show(response.status_code, response.headers, response.text)


{"shop": shop, "retrying": retrying}[sys.argv[3]]()
