"""Statements through FreeTDS' tsql, and what came of them."""

import os
import re
import subprocess

failures = 0


def tsql(port: str, database: str, text: bytes, *options: str, version: str = "auto") -> str:
    command = ["tsql", "-H", "127.0.0.1", "-p", port, "-U", "sa", "-P", os.environ["AUL_SA_PASSWORD"], "-D", database]
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "TDSVER": version}
    run = subprocess.run([*command, *options], input=text, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment)
    return run.stdout.decode("utf-8", "surrogateescape")


def errors(output: str) -> str:
    """The messages above severity 10 in tsql's output, with their texts."""
    lines = output.splitlines()
    bad = [i for i, line in enumerate(lines) if re.match(r"Msg .*\(severity 1[1-9]", line)]
    return "; ".join(f"{lines[i]} {''.join(lines[i + 1 : i + 2]).strip()}" for i in bad)


def report(name: str, wrong: str) -> None:
    global failures
    failures += bool(wrong)
    print(f"FAIL {name}: {wrong}" if wrong else f"ok   {name}", flush=True)


def rows(port: str, database: str, statement: str, width: int) -> list[tuple[str, ...]]:
    """The rows tsql prints; a value may hold line breaks, never a bar."""
    found, parts = [], []
    answer = tsql(port, database, f"{statement}\nGO\n".encode(), "-o", "fhq", "-t", "|")
    for line in re.sub(r"^Msg 8153 .*\n.*\n", "", answer, flags=re.M).splitlines():
        fields = line.split("|")
        parts = fields if not parts else [*parts[:-1], parts[-1] + "\n" + fields[0], *fields[1:]]
        if len(parts) >= width:
            found.append(tuple(p.rstrip() for p in parts))
            parts = []
    return found + ([tuple(parts)] if parts else [])
