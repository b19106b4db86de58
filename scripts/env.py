"""Make the environment in `.venv` from the lock file, with nothing but Python and a package registry.

    python3 scripts/env.py [--group dev] [--extra lab] [--try-extra quarto]

The lock file is `uv`'s. Where `uv` isn't on the path it is put into `.tools/`: by pip where this Python has one, else from its wheel,
fetched from the package index and checked against the digest that the index states (Debian's Python comes without pip and ensurepip).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import stat
import subprocess
import sys
import urllib.request
import zipfile
from pathlib import Path
from urllib.parse import urljoin

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / ".tools"
UV_VERSION = "0.13.9"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--group", action="append", default=[], help="a dependency group of pyproject.toml")
    parser.add_argument("--extra", action="append", default=[], help="an extra of pyproject.toml")
    parser.add_argument("--try-extra", action="append", default=[], help="an extra that may fail: said in one line")
    arguments = parser.parse_args()
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        print(f"env: this is Python {platform.python_version()}, the report needs 3.11 to 3.13: make PYTHON=python3.12 …", file=sys.stderr)
        return 2
    uv = find_uv()
    sync = [uv, "sync", "--frozen", "--quiet", "--compile-bytecode", "--inexact", "--python", sys.executable]
    wanted = [word for group in arguments.group for word in ("--group", group)]
    wanted += [word for extra in arguments.extra for word in ("--extra", extra)]
    code = subprocess.run([*sync, *wanted], cwd=ROOT, env=environment(), check=False, stderr=subprocess.DEVNULL).returncode
    if code:  # behind a proxy of one's own, only the system's certificates will do; this time what goes wrong is shown
        os.environ["UV_SYSTEM_CERTS"] = os.environ["UV_NATIVE_TLS"] = "1"
        code = subprocess.run([*sync, *wanted], cwd=ROOT, env=environment(), check=False).returncode
    if code == 0:
        for extra in arguments.try_extra:
            try_extra([*sync, *wanted], extra)
    return code


def environment() -> dict[str, str]:
    """The process's environment, without a virtual environment that is active by chance."""
    return {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"} | {"UV_LINK_MODE": "copy"}


def try_extra(sync: list[str], extra: str) -> None:
    """Install `extra`; where that can't be, say so in one line and go on. A failure is remembered, so that each `make` doesn't try anew."""
    marker = ROOT / ".venv" / f".without-{extra}-{hashlib.sha256((ROOT / 'uv.lock').read_bytes()).hexdigest()[:12]}"
    if marker.exists() and not os.environ.get("RETRY"):
        print(f"env: without the extra {extra!r}: it could not be installed earlier (RETRY=1 tries again)")
        return
    done = subprocess.run([*sync, "--extra", extra], cwd=ROOT, env=environment(), check=False, capture_output=True, text=True, timeout=600)
    if done.returncode:
        marker.touch()
        print(f"env: without the extra {extra!r}: it could not be installed here (its package downloads a program from outside the registry)")


def find_uv() -> str:
    """The path of a `uv`: the user's, an earlier run's, or a new one in `.tools/`."""
    mine = TOOLS / "bin" / "uv"
    if found := shutil.which("uv"):
        return found
    if not mine.exists():
        install_with_pip(mine) or install_from_wheel(mine)
    return str(mine)


def install_with_pip(target: Path) -> bool:
    """Whether pip could put uv into `.tools/`."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", str(TOOLS / "pip"), f"uv=={UV_VERSION}"]
    done = subprocess.run(pip, check=False, capture_output=True, text=True)
    binary = TOOLS / "pip" / "bin" / "uv"
    if done.returncode or not binary.exists():
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(binary, target)
    return True


def install_from_wheel(target: Path) -> None:
    """Fetch uv's wheel from the index (`PIP_INDEX_URL` or PyPI) and take the program out of it."""
    index = os.environ.get("PIP_INDEX_URL", "https://pypi.org/simple").rstrip("/")
    request = urllib.request.Request(f"{index}/uv/", headers={"Accept": "application/vnd.pypi.simple.v1+json"})
    with urllib.request.urlopen(request, timeout=60) as answer:
        files = json.load(answer)["files"]
    name = f"uv-{UV_VERSION}-py3-none-manylinux_2_17_{platform.machine()}.manylinux2014_{platform.machine()}.whl"
    wheel = next((entry for entry in files if entry["filename"] == name), None)
    if wheel is None:
        sys.exit(f"env: the package index has no {name}. Install uv (https://docs.astral.sh/uv/) and run again.")
    with urllib.request.urlopen(urljoin(f"{index}/uv/", wheel["url"]), timeout=300) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != wheel["hashes"]["sha256"]:
        sys.exit(f"env: {name} arrived damaged. Run again.")
    target.parent.mkdir(parents=True, exist_ok=True)
    archive = TOOLS / name
    archive.write_bytes(content)
    with zipfile.ZipFile(archive) as wheel_file:
        target.write_bytes(wheel_file.read(f"uv-{UV_VERSION}.data/scripts/uv"))
    target.chmod(target.stat().st_mode | stat.S_IXUSR)
    archive.unlink()


if __name__ == "__main__":
    sys.exit(main())
