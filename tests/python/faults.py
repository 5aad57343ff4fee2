"""Orders a plan although the response is lost, and queries orders although the server is busy. The faults are added
through the control endpoint of the sandbox.

    python3 faults.py URL
"""

import sys
import time

import requests

from linksfield import Csss

URL = sys.argv[1]
PLAN = {
    "global_order": "0",
    "is_open": "0",
    "order_period": "1",
    "package_code": "DP20190726001274",
    "package_name": "C_M_0_P_中国20M不限速月套餐",
    "package_type": "2",
    "pay_amount": "4.90",
    "pay_rst": "2",
    "test_flow": "0",
    "test_flow_flag": "0",
}


def add_fault(rule):
    response = requests.post(f"{URL}/_sandbox/faults", json={"rule": rule}, timeout=10)
    response.raise_for_status()


def read(csss, path, **parameters):
    """A read may be repeated. A write must not be: see below."""
    for pause in (0.1, 0.5, None):
        status, body = csss.call(path, **parameters)
        if status < 500 or pause is None:
            return status, body
        print(f"status {status}, again in {pause} s")
        time.sleep(pause)


def orders(csss, card):
    _, body = read(csss, "/package/queryOrder", device_id=card, page_no=1, page_size=50)
    return {order["orderCode"] for order in body["data"]["package_order"]}


csss = Csss(f"{URL}/csss", "P000270", "sandbox-secret")
_, cards = csss.call("/device/syncAssetInfo")
card = cards["data"][0]["assetId"]

add_fault("csss.query_order: status 503, first 1")
before = orders(csss, card)

add_fault("csss.order_package: drop-after, first 1")
try:
    csss.call("/package/orderPackage", device_id=card, **PLAN)
    print("the response arrived")
except requests.ConnectionError:
    new = orders(csss, card) - before
    print(f"the response was lost, and {len(new)} order was placed")
