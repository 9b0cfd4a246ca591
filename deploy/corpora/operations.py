"""What an Orleans cluster asks of its database: named operations with their parameters, and what its scripts do differently.

An operation is the key of a query in OrleansQuery and its parameters, as the .NET provider sends them; or a table, whose
rows all sides must have alike.
"""

from typing import NamedTuple


class Operation(NamedTuple):
    name: str
    key: str
    parameters: dict
    clock: tuple[int, ...] = ()  # columns that tell the time of day

    def is_table(self) -> bool:
        return self.key.startswith("SELECT")


class Difference(NamedTuple):
    """The scripts disagree: what SQL Server's gives, what the port's gives, and why."""

    sql_server: list[tuple[str, ...]]
    port: list[tuple[str, ...]]
    reason: str


TYPES = {
    "DeploymentId": "nvarchar(150)",
    "Address": "varchar(45)",
    "Port": "int",
    "Generation": "int",
    "SiloName": "nvarchar(150)",
    "HostName": "nvarchar(150)",
    "Status": "int",
    "ProxyPort": "int",
    "SuspectTimes": "varchar(8000)",
    "StartTime": "datetime2(3)",
    "IAmAliveTime": "datetime2(3)",
    "Version": "int",
    "ServiceId": "nvarchar(150)",
    "GrainId": "varchar(600)",
    "ReminderName": "nvarchar(150)",
    "Period": "bigint",
    "GrainHash": "int",
    "BeginHash": "int",
    "EndHash": "int",
    "GrainIdHash": "int",
    "GrainIdN0": "bigint",
    "GrainIdN1": "bigint",
    "GrainTypeHash": "int",
    "GrainTypeString": "nvarchar(512)",
    "GrainIdExtensionString": "nvarchar(512)",
    "GrainStateVersion": "int",
    "PayloadBinary": "varbinary(max)",
    "ClusterId": "varchar(150)",
    "ProviderId": "varchar(150)",
    "SiloAddress": "varchar(100)",
    "SiloAddresses": "varchar(max)",
    "ActivationId": "varchar(100)",
    "QueueId": "nvarchar(150)",
    "Payload": "varbinary(max)",
    "ExpiryTimeout": "int",
    "MaxCount": "int",
    "MaxAttempts": "int",
    "VisibilityTimeout": "int",
    "RemovalTimeout": "int",
    "EvictionInterval": "int",
    "EvictionBatchSize": "int",
    "BatchSize": "int",
    "MessageId": "bigint",
    "Items": "nvarchar(max)",
}

NOON, LATER = "2024-01-02 12:00:00.123", "2024-01-02 12:30:00.457"
CLUSTER = {"DeploymentId": "cluster"}
FIRST = {**CLUSTER, "Address": "10.0.0.1", "Port": 11111, "Generation": 17}
SECOND = {**CLUSTER, "Address": "10.0.0.2", "Port": 11111, "Generation": 18}
OTHER = {"DeploymentId": "other"}
NEW = {"HostName": "höst", "Status": 1, "StartTime": NOON, "IAmAliveTime": NOON}
DEAD = {"Status": 3, "SuspectTimes": "10.0.0.2:11111@18,2024-01-02", "IAmAliveTime": LATER}


def table(name: str, of: str, columns: str, keys: str) -> Operation:
    return Operation(name, f"SELECT {columns} FROM {of} ORDER BY {keys}", {})


SILOS = "DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, SuspectTimes, StartTime, IAmAliveTime"

MEMBERSHIP = [
    Operation("a cluster begins", "InsertMembershipVersionKey", CLUSTER),
    Operation("a cluster begins once", "InsertMembershipVersionKey", CLUSTER),
    Operation("a silo joins", "InsertMembershipKey", {**FIRST, **NEW, "SiloName": "first", "ProxyPort": 30000, "Version": 0}),
    Operation("a silo joins once", "InsertMembershipKey", {**FIRST, **NEW, "SiloName": "first", "ProxyPort": 30000, "Version": 1}),
    Operation("a silo with an old version", "InsertMembershipKey", {**SECOND, **NEW, "SiloName": "second", "ProxyPort": 0, "Version": 0}),
    Operation("another silo joins", "InsertMembershipKey", {**SECOND, **NEW, "SiloName": "second", "ProxyPort": 0, "Version": 1}),
    Operation("a silo is declared dead", "UpdateMembershipKey", {**FIRST, **DEAD, "Version": 2}),
    Operation("dead by an old version", "UpdateMembershipKey", {**SECOND, **DEAD, "Version": 2}),
    Operation("a silo is alive", "UpdateIAmAlivetimeKey", {**SECOND, "IAmAliveTime": LATER}),
    Operation("one silo", "MembershipReadRowKey", FIRST),
    Operation("a silo that is not there", "MembershipReadRowKey", {**FIRST, "Port": 1}),
    Operation("all silos", "MembershipReadAllKey", CLUSTER),
    Operation("the silos of no cluster", "MembershipReadAllKey", {"DeploymentId": "none"}),
    Operation("gateways among the dead", "GatewaysQueryKey", {**CLUSTER, "Status": 3}),
    Operation("gateways among the new", "GatewaysQueryKey", {**CLUSTER, "Status": 1}),
    table("the table of versions", "OrleansMembershipVersionTable", "DeploymentId, Version", "DeploymentId"),
    table("the table of silos", "OrleansMembershipTable", SILOS, "DeploymentId, Address"),
    Operation("old silos are cleaned away", "CleanupDefunctSiloEntriesKey", {**CLUSTER, "IAmAliveTime": "2024-01-03 00:00:00.000"}),
    Operation("the silos that stay", "MembershipReadAllKey", CLUSTER),
    Operation("another cluster", "InsertMembershipVersionKey", OTHER),
    Operation("an unknown silo is dead", "UpdateMembershipKey", {**FIRST, **DEAD, **OTHER, "Version": 0}),
    Operation("the version after it", "MembershipReadAllKey", OTHER),
    Operation("a cluster ends", "DeleteMembershipTableEntriesKey", CLUSTER),
    Operation("the other ends", "DeleteMembershipTableEntriesKey", OTHER),
    table("no silos are left", "OrleansMembershipTable", SILOS, "DeploymentId, Address"),
    table("no clusters are left", "OrleansMembershipVersionTable", "DeploymentId, Version", "DeploymentId"),
]

SERVICE = {"ServiceId": "service"}
DAILY = {**SERVICE, "GrainId": "grain/1", "ReminderName": "täglich"}
HOURLY = {**SERVICE, "GrainId": "grain/1", "ReminderName": "hourly"}
DISTANT = {**SERVICE, "GrainId": "grain/2", "ReminderName": "hourly"}
EVERY = {"StartTime": NOON, "Period": 86_400_000_000}

REMINDERS = [
    Operation("a reminder", "UpsertReminderRowKey", {**DAILY, **EVERY, "GrainHash": 100}),
    Operation("it changes", "UpsertReminderRowKey", {**DAILY, **EVERY, "StartTime": LATER, "GrainHash": 100}),
    Operation("it changes again", "UpsertReminderRowKey", {**DAILY, **EVERY, "Period": 60_000, "GrainHash": 100}),
    Operation("a second reminder", "UpsertReminderRowKey", {**HOURLY, **EVERY, "GrainHash": 100}),
    Operation("another grain's", "UpsertReminderRowKey", {**DISTANT, **EVERY, "GrainHash": -2_000_000_000}),
    Operation("a grain's reminders", "ReadReminderRowsKey", {**SERVICE, "GrainId": "grain/1"}),
    Operation("a grain in capitals", "ReadReminderRowsKey", {**SERVICE, "GrainId": "GRAIN/2"}),
    Operation("one reminder", "ReadReminderRowKey", DAILY),
    Operation("no reminder", "ReadReminderRowKey", {**DAILY, "ReminderName": "never"}),
    Operation("a range of hashes", "ReadRangeRows1Key", {**SERVICE, "BeginHash": 0, "EndHash": 100}),
    Operation("a range beside the hashes", "ReadRangeRows1Key", {**SERVICE, "BeginHash": 100, "EndHash": 200}),
    Operation("a range around the ends", "ReadRangeRows2Key", {**SERVICE, "BeginHash": 100, "EndHash": -1}),
    Operation("deleted by an old version", "DeleteReminderRowKey", {**DAILY, "Version": 1}),
    Operation("deleted", "DeleteReminderRowKey", {**DAILY, "Version": 2}),
    table(
        "the table of reminders",
        "OrleansRemindersTable",
        "ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version",
        "GrainId, ReminderName",
    ),
    Operation("all are deleted", "DeleteReminderRowsKey", SERVICE),
    Operation("none are left", "ReadRangeRows2Key", {**SERVICE, "BeginHash": 0, "EndHash": 0}),
]

GRAIN = {
    "GrainIdHash": -17,
    "GrainIdN0": 0,
    "GrainIdN1": 9_000_000_000_000_000_000,
    "GrainTypeHash": 42,
    "GrainTypeString": "Grains.Zähler",
    "GrainIdExtensionString": None,
    "ServiceId": "service",
}
EXTENDED = {**GRAIN, "GrainIdExtensionString": "more"}


def write(name: str, grain: dict, version: int | None, payload: bytes | None) -> Operation:
    return Operation(name, "WriteToStorageKey", {**grain, "GrainStateVersion": version, "PayloadBinary": payload})


PERSISTENCE = [
    write("a new state", GRAIN, None, b"\x00\x01\xfe\xff"),
    write("a state is new once", GRAIN, None, b"\x02"),
    write("a new state of an extended id", EXTENDED, None, b"x"),
    write("the next version", GRAIN, 1, b"\x10" * 300),
    write("an old version", GRAIN, 1, b"\x03"),
    write("no such state", {**GRAIN, "GrainIdHash": 5}, 1, b"\x03"),
    Operation("a state is read", "ReadFromStorageKey", GRAIN),
    Operation("the extended id's state", "ReadFromStorageKey", EXTENDED),
    Operation("no state is read", "ReadFromStorageKey", {**GRAIN, "ServiceId": "none"}),
    Operation("cleared by an old version", "ClearStorageKey", {**GRAIN, "GrainStateVersion": 1}),
    Operation("cleared", "ClearStorageKey", {**GRAIN, "GrainStateVersion": 2}),
    Operation("a cleared state is read", "ReadFromStorageKey", GRAIN),
    write("a cleared state is written", GRAIN, 3, b"\x04"),
    table(
        "the table of states",
        "OrleansStorage",
        "GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, Version",
        "Version",
    ),
    Operation("a state deleted by an old version", "DeleteStorageKey", {**GRAIN, "GrainStateVersion": 3}),
    Operation("a state is deleted", "DeleteStorageKey", {**GRAIN, "GrainStateVersion": 4}),
    Operation("a deleted state is read", "ReadFromStorageKey", GRAIN),
]

PLACE = {"ClusterId": "cluster", "ProviderId": "provider", "GrainId": "grain/1"}


def register(name: str, grain: str, silo: str, activation: str) -> Operation:
    place = {**PLACE, "GrainId": grain, "SiloAddress": silo, "ActivationId": activation}
    return Operation(name, "RegisterGrainActivationKey", place)


DIRECTORY = [
    register("a grain's place", "grain/1", "silo-1", "one"),
    register("it stays where it is", "grain/1", "silo-2", "two"),
    Operation("it is found", "LookupGrainActivationKey", PLACE),
    Operation("another is not found", "LookupGrainActivationKey", {**PLACE, "GrainId": "grain/9"}),
    Operation("another activation goes", "UnregisterGrainActivationKey", {**PLACE, "ActivationId": "two"}),
    Operation("its activation goes", "UnregisterGrainActivationKey", {**PLACE, "ActivationId": "one"}),
    register("a second grain", "grain/2", "silo-1", "three"),
    register("a third grain", "grain/3", "silo-2", "four"),
    register("a fourth grain", "grain/4", "silo-3", "five"),
    Operation(
        "two silos go",
        "UnregisterGrainActivationsKey",
        {"ClusterId": "cluster", "ProviderId": "provider", "SiloAddresses": "silo-1|silo-3"},
    ),
    table(
        "the table of places", "OrleansGrainDirectory", "ClusterId, ProviderId, GrainId, SiloAddress, ActivationId", "GrainId"
    ),
]

QUEUE = {"ServiceId": "service", "ProviderId": "provider", "QueueId": "queue"}
GET = {**QUEUE, "MaxAttempts": 3, "RemovalTimeout": 0, "EvictionInterval": 3600, "EvictionBatchSize": 10}
TIMES = (5, 6, 7, 8)
MESSAGES = "ServiceId, ProviderId, QueueId, MessageId, Dequeued, Payload"


def queue(name: str, payload: bytes) -> Operation:
    return Operation(name, "QueueStreamMessageKey", {**QUEUE, "Payload": payload, "ExpiryTimeout": 3600})


STREAMING = [
    queue("a message", b"\x01"),
    queue("a second message", b"\x02\x00\x02"),
    queue("a third message", b"\x03"),
    Operation("two messages are taken", "GetStreamMessagesKey", {**GET, "MaxCount": 2, "VisibilityTimeout": 3600}, TIMES),
    Operation("they are hidden", "GetStreamMessagesKey", {**GET, "MaxCount": 9, "VisibilityTimeout": 0}, TIMES),
    Operation("one is confirmed", "ConfirmStreamMessagesKey", {**QUEUE, "Items": "1:1|2:7"}),
    Operation("one is given back", "ConfirmStreamMessagesKey", {**QUEUE, "Items": "2:-1"}),
    Operation("it is taken again", "GetStreamMessagesKey", {**GET, "MaxCount": 1, "VisibilityTimeout": 0}, TIMES),
    Operation("it has failed", "FailStreamMessageKey", {**QUEUE, "MessageId": 2, "MaxAttempts": 3, "RemovalTimeout": 0}),
    Operation("it has failed for good", "FailStreamMessageKey", {**QUEUE, "MessageId": 2, "MaxAttempts": 2, "RemovalTimeout": 0}),
    table("the table of messages", "OrleansStreamMessage", MESSAGES, "MessageId"),
    Operation("what was tried too often goes", "EvictStreamMessagesKey", {**QUEUE, "BatchSize": 5, "MaxAttempts": 1, "RemovalTimeout": 3600}),
    table("the table of dead letters", "OrleansStreamDeadLetter", MESSAGES, "MessageId"),
    Operation("old dead letters go", "EvictStreamDeadLettersKey", {**QUEUE, "BatchSize": 5}),
    table("the dead letters that stay", "OrleansStreamDeadLetter", MESSAGES, "MessageId"),
    table("no messages are left", "OrleansStreamMessage", MESSAGES, "MessageId"),
]

OPERATIONS = [*MEMBERSHIP, *REMINDERS, *PERSISTENCE, *DIRECTORY, *STREAMING]

CLOCK = "the port's query also returns the time of day, which Orleans does not read"

# Columns of a port's answer that SQL Server's has not: None for all.
EXTRA_COLUMNS = {
    ("PostgreSQL", "ReadFromStorageKey"): (1, CLOCK),
    ("MariaDB", "ReadFromStorageKey"): (1, CLOCK),
    ("PostgreSQL", "UpdateIAmAlivetimeKey"): (None, "a function without a value is called by SELECT, which gives one empty row"),
}

# Digits behind the second that a port keeps, where SQL Server's script keeps three.
DIGITS = {"MariaDB": (0, "its script declares DATETIME, which has none and cuts them off")}

# Seconds to wait in front of an operation.
WAITS = {
    ("MariaDB", "EvictStreamMessagesKey"): (1.1, "its script's clock has whole seconds: what became visible in this one is not over yet")
}

NO_SILO = ("NULL",) * 10
DIFFERENCES = {
    ("PostgreSQL", "the version after it"): Difference(
        [("other", *NO_SILO, "1")],
        [("other", *NO_SILO, "0")],
        "SQL Server's script keeps the version's step when no silo was updated; the port undoes it",
    ),
    ("PostgreSQL", "a grain in capitals"): Difference(
        [("grain/2", "hourly", NOON, "86400000000", "0")], [], "PostgreSQL tells capitals from small letters"
    ),
    ("PostgreSQL", "cleared by an old version"): Difference(
        [("1",)], [], "SQL Server's script returns the version given when no state has it; the port returns no row"
    ),
    ("MariaDB", "a state deleted by an old version"): Difference(
        [], [("3",)], "SQL Server's script returns no row when no state has the version; the port returns the version given"
    ),
}
