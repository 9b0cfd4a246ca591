"""Three homes of Orleans' queries: aul with the scripts for SQL Server, PostgreSQL and MariaDB with their own."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import client
from operations import TYPES, WAITS, Operation

MARK = "# "
TIME = re.compile(r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:\.(\d+))?(?:\+00)?")


def plain(text: str) -> str:
    """One form of each value: times as yyyy-mm-dd hh:mm:ss.fff, bytes as small hexadecimal digits."""
    if match := TIME.fullmatch(text):
        return f"{match[1]}.{(match[2] or '').ljust(3, '0')}"
    return text[2:].lower() if text.startswith(("0x", "\\x")) else text


def ended(script: str) -> str:
    """MySQL's scripts let DELIMITER end a statement, which MariaDB's client does only behind the delimiter itself."""
    out, delimiter = [], ";"
    for line in script.splitlines():
        if match := re.match(r"DELIMITER\s+(\S+)", line):
            pending = "\n".join(out).rpartition(f"{delimiter}\n")[2]
            if re.sub(r"/\*.*?\*/|--.*", "", pending, flags=re.S).strip():
                out.append(delimiter)
            delimiter = match[1]
        out.append(line)
    return "\n".join(out) + "\n"


class Home:
    """A database that holds Orleans' tables and queries."""

    name: str

    def load(self, script: Path) -> str:
        """Runs a script; what went wrong."""
        raise NotImplementedError

    def statement(self, operation: Operation) -> str:
        raise NotImplementedError

    def mark(self, number: int) -> str:
        raise NotImplementedError

    def lines(self, script: str) -> list[list[str]]:
        raise NotImplementedError

    def run(self, operations: list[Operation]) -> list[list[tuple[str, ...]]]:
        """The rows of each operation, run one after the other in one session; the order of rows does not count."""
        script = "".join(self.mark(i) + self.statement(o) for i, o in enumerate(operations))
        answers: list[list[tuple[str, ...]]] = []
        for fields in self.lines(script):
            if fields[0].startswith(MARK):
                answers.append([])
            elif answers:
                answers[-1].append(tuple(map(plain, fields)))
        return [sorted(rows) for rows in answers]

    def close(self) -> None:
        pass


class Aul(Home):
    """A node, over TDS: sp_executesql with declared parameters."""

    name = "aul"

    def __init__(self, port: str, aul: str) -> None:
        self.port, self.aul = port, aul
        client.tsql(port, "master", b"DROP DATABASE IF EXISTS Orleans\nGO\nCREATE DATABASE Orleans\nGO\n")

    def load(self, script: Path) -> str:
        # tsql takes a line that holds only the word Version for a command of its own.
        command = [self.aul, "query", "-S", f"127.0.0.1,{self.port}", "-U", "sa", "-d", "Orleans", "-i", script]
        environment = {**os.environ, "SQLCMDPASSWORD": os.environ["AUL_SA_PASSWORD"]}
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        wrong = "" if run.returncode == 0 else run.stdout
        return "\n".join(re.findall(r"^Msg .*\n.*", run.stdout, re.M)) or wrong

    def statement(self, operation: Operation) -> str:
        if operation.is_table():
            return f"{operation.key}\nGO\n"
        declared = ", ".join(f"@{name} {TYPES[name]}" for name in operation.parameters)
        given = ", ".join(f"@{name} = {self.literal(value)}" for name, value in operation.parameters.items())
        text = f"(SELECT QueryText FROM OrleansQuery WHERE QueryKey = '{operation.key}')"
        return f"DECLARE @q nvarchar(max) = {text}\nEXEC sp_executesql @q, N'{declared}', {given}\nGO\n"

    @staticmethod
    def literal(value) -> str:
        if isinstance(value, bytes):
            return "0x" + value.hex()
        return f"N'{value}'" if isinstance(value, str) else "NULL" if value is None else str(value)

    def mark(self, number: int) -> str:
        return f"SELECT '{MARK}{number}'\nGO\n"

    def lines(self, script: str) -> list[list[str]]:
        # To a client of TDS 7.2, times go as text with all their digits, which tsql would not write.
        answer = client.tsql(self.port, "Orleans", script.encode(), "-o", "fhq", "-t", "|", version="7.2")
        return [line.split("|") for line in answer.splitlines() if line]


class Port(Home):
    """A server of its own, started by deploy/stores and stopped with the comparison."""

    store: str

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.folder.chmod(0o755)  # PostgreSQL runs as a user of its own
        start = Path(__file__).parent.parent / "stores" / self.store
        uri = subprocess.run([start, self.folder / "server"], stdout=subprocess.PIPE, text=True, check=True).stdout
        self.port = re.search(r":(\d+)/", uri)[1]
        self.queries: dict[str, str] = {}

    def client(self, database: str, script: str) -> str:
        run = subprocess.run(
            self.command(database), input=script.encode(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=self.environment()
        )
        return run.stdout.decode()

    def command(self, database: str) -> list[str]:
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        return dict(os.environ)

    def load(self, script: Path) -> str:
        return self.answer(script.read_text())

    def answer(self, script: str) -> str:
        """What went wrong in a script."""
        self.queries = {}
        return "\n".join(line for line in self.client("orleans", script).splitlines() if "ERROR" in line)

    def query(self, key: str) -> str:
        if not self.queries:
            for line in self.client("orleans", self.texts).splitlines():
                name, text = re.split(r"[|\t]", line)
                self.queries[name] = bytes.fromhex(text).decode().strip().rstrip(";") + ";\n"
        return self.queries[key]

    def close(self) -> None:
        os.kill(int((self.folder / "server" / "pid").read_text()), 15)
        shutil.rmtree(self.folder, ignore_errors=True)


class Postgres(Port):
    """PostgreSQL, through psql: the provider's parameters stand in the text as constants of their types."""

    name, store = "PostgreSQL", "postgres"
    texts = "SELECT querykey, encode(convert_to(querytext, 'UTF8'), 'hex') FROM orleansquery;"
    types = {"varchar": "varchar", "nvarchar": "varchar", "int": "integer", "bigint": "bigint", "datetime2": "timestamptz", "varbinary": "bytea"}

    def __init__(self) -> None:
        super().__init__()
        self.client("postgres", "CREATE DATABASE orleans;")

    def command(self, database: str) -> list[str]:
        options = ["-X", "-q", "-A", "-t", "-F", "|", "-P", "null=NULL"]
        return ["psql", "-h", "127.0.0.1", "-p", self.port, "-U", "postgres", "-d", database, *options]

    def environment(self) -> dict[str, str]:
        return {**os.environ, "PGTZ": "UTC", "PGCLIENTENCODING": "UTF8", "PGOPTIONS": "-c client_min_messages=warning"}

    def statement(self, operation: Operation) -> str:
        if operation.is_table():
            return operation.key + ";\n"
        return re.sub(r"@(\w+)", lambda match: self.literal(match[1], operation.parameters[match[1]]), self.query(operation.key))

    def literal(self, name: str, value) -> str:
        text = "NULL" if value is None else "'\\x" + value.hex() + "'" if isinstance(value, bytes) else f"'{value}'"
        return f"{text}::{self.types[re.match('[a-z0-9]+', TYPES[name])[0]]}"

    def mark(self, number: int) -> str:
        return f"SELECT '{MARK}{number}';\n"

    def lines(self, script: str) -> list[list[str]]:
        return [line.split("|") for line in self.client("orleans", script).splitlines()]


class MariaDb(Port):
    """MariaDB, through its client: the provider's parameters are variables of the session."""

    name, store = "MariaDB", "mysql"
    texts = "SELECT QueryKey, HEX(QueryText) FROM OrleansQuery;"

    def __init__(self) -> None:
        super().__init__()
        self.client("mysql", "CREATE DATABASE orleans CHARACTER SET utf8mb4;")

    def command(self, database: str) -> list[str]:
        options = ["--batch", "--skip-column-names", "--force", "--binary-as-hex", "--default-character-set=utf8mb4"]
        return ["mariadb", "--no-defaults", "-h", "127.0.0.1", "-P", self.port, "-u", "aul", "-pnone", *options, database]

    def load(self, script: Path) -> str:
        return self.answer(ended(script.read_text()))

    def statement(self, operation: Operation) -> str:
        if operation.is_table():
            return operation.key + ";\n"
        wait = f"DO SLEEP({WAITS[self.name, operation.key][0]});\n" if (self.name, operation.key) in WAITS else ""
        given = "".join(f"SET @{name} = {self.literal(value)};\n" for name, value in operation.parameters.items())
        return wait + given + self.query(operation.key)

    @staticmethod
    def literal(value) -> str:
        if isinstance(value, bytes):
            return f"x'{value.hex()}'"
        return f"'{value}'" if isinstance(value, str) else "NULL" if value is None else str(value)

    def mark(self, number: int) -> str:
        return f"SELECT '{MARK}{number}';\n"

    def lines(self, script: str) -> list[list[str]]:
        # It writes bytes that are NULL like no bytes; none of the operations' are empty.
        return [["NULL" if field == "0x" else field for field in line.split("\t")] for line in self.client("orleans", script).splitlines()]
