"""Runs the Python program of a page, as a reader would, against the sandbox.

Arguments: the page, the folder of the documents, and the URL of the sandbox. The generated client is next to that folder.
"""

import os
import re
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

from known import post

page, documents, sandbox = sys.argv[1], Path(sys.argv[2]).resolve(), sys.argv[3]
text = Path(page).read_text(encoding="utf-8")
blocks = re.findall(r"^( *)```python\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
program = "\n".join(textwrap.dedent(block) for _, block in blocks)
post(f"{sandbox}/_sandbox/reset", {})
with tempfile.TemporaryDirectory() as folder:
    os.symlink(documents, Path(folder) / "openapi")
    signer = Path(__file__).with_name("signer.py").read_text(encoding="utf-8")
    (Path(folder) / "signer.py").write_text(signer, encoding="utf-8")
    (Path(folder) / "order.py").write_text(program, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "order.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(documents.parent / "python")},
        stdout=subprocess.PIPE,
        check=True,
    )
printed = run.stdout.decode().splitlines()
assert len(printed) == 2 and all(re.fullmatch(r"executed ORDER_\d+", line) for line in printed), printed
print(f"{len(blocks)} blocks of {page} place {len(printed)} orders")
