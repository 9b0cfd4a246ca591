package dev.aul.standalone.bench;

import dev.aul.language.types.SqlType;
import dev.aul.standalone.bench.Requirement.Added;
import dev.aul.standalone.bench.Requirement.Throughput;
import dev.aul.standalone.bench.Requirement.Times;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest.Call;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One figure and what it is measured against.
 *
 * @param name as the command line has it
 * @param calls the calls that a connection sends in turn, by its number; all replies are of the same length
 * @param limit what the figure cannot pass, or is compared with
 */
public record Benchmark(String name, IntFunction<List<Call>> calls, Limit limit, Requirement requirement) {

    /** What a figure is measured against. */
    public enum Limit {
        ECHO("bare echo of the same bytes"),
        AUTOCOMMIT("raw autocommit inserts, 1 thread"),
        RPC("the same procedure by RPC"),
        DRIVER_SELECT("the driver's prepared SELECT"),
        DRIVER_INSERT("the driver's prepared INSERT"),
        PROCEDURE("one hand-written native procedure");

        private final String label;

        Limit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private static final SqlType TEXT = SqlType.nvarchar(4000);
    private static final int KEYS = 16;

    private static final Benchmark SCALAR =
            new Benchmark("scalar", _ -> List.of(scalar()), Limit.ECHO, new Throughput(30));
    private static final Benchmark EXECUTE_SQL =
            new Benchmark("executesql", _ -> List.of(executeSql()), Limit.RPC, new Throughput(70));

    private static final List<Benchmark> SQLITE = List.of(
            SCALAR,
            new Benchmark("select", Benchmark::pointSelects, Limit.ECHO, new Throughput(25)),
            new Benchmark("insert", _ -> List.of(insert()), Limit.AUTOCOMMIT, new Throughput(25)),
            EXECUTE_SQL);

    private static final List<Benchmark> SERVER = List.of(
            SCALAR,
            new Benchmark("select", Benchmark::pointSelects, Limit.DRIVER_SELECT, new Added(50, 300)),
            new Benchmark("insert", _ -> List.of(insert()), Limit.DRIVER_INSERT, new Throughput(25)),
            new Benchmark("order", i -> orders("dbo.PlaceOrder", i), Limit.PROCEDURE, new Times(2)),
            new Benchmark("order-off", i -> orders("dbo.PlaceOrderOff", i), Limit.PROCEDURE, new Times(0)),
            EXECUTE_SQL);

    /** Every benchmark there is for a store. */
    public static List<Benchmark> all(String storage) {
        return storage.equals("sqlite") ? SQLITE : SERVER;
    }

    /** Whether a reply has the same bytes each time: transactions have numbers. */
    boolean sameReplies() {
        return limit != Limit.PROCEDURE;
    }

    static Call scalar() {
        return Call.of(
                "dbo.Scalar",
                List.of(
                        Parameter.of("@Price", SqlType.INT, 1250),
                        Parameter.of("@Quantity", SqlType.INT, 12),
                        Parameter.output("@Total", SqlType.INT, null)));
    }

    /** The same keys again and again, others for each connection. */
    private static List<Call> pointSelects(int connection) {
        return items(connection)
                .mapToObj(id -> Call.of("dbo.PointSelect", List.of(Parameter.of("@ItemId", SqlType.INT, id))))
                .toList();
    }

    private static IntStream items(int connection) {
        return IntStream.range(0, KEYS).map(i -> 1000 + (connection * KEYS + i) * 61 % (BenchDatabase.ITEMS - 1000));
    }

    private static List<Call> orders(String procedure, int connection) {
        return items(connection)
                .mapToObj(id -> Call.of(
                        procedure,
                        List.of(
                                Parameter.of("@ItemId", SqlType.INT, id),
                                Parameter.of("@Quantity", SqlType.INT, 2),
                                Parameter.of("@Amount", SqlType.INT, BenchDatabase.ENTRY_AMOUNT),
                                Parameter.of("@Note", SqlType.nvarchar(50), BenchDatabase.ENTRY_NAME))))
                .toList();
    }

    /** The values of a connection's calls, in turn. */
    List<List<Object>> values(int connection) {
        return calls.apply(connection).stream()
                .map(call -> call.parameters().stream()
                        .map(parameter -> Objects.requireNonNull(parameter.value()))
                        .toList())
                .toList();
    }

    private static Call insert() {
        return Call.of(
                "dbo.AddEntry",
                List.of(
                        Parameter.of("@Name", SqlType.nvarchar(50), BenchDatabase.ENTRY_NAME),
                        Parameter.of("@Amount", SqlType.INT, BenchDatabase.ENTRY_AMOUNT)));
    }

    /** As mssql-jdbc sends {@code {? = call dbo.Scalar(?, ?, ?)}}. */
    private static Call executeSql() {
        return Call.of(
                "sp_executesql",
                List.of(
                        Parameter.of("", TEXT, "EXEC @P0 = dbo.Scalar @P1,@P2,@P3 OUT"),
                        Parameter.of("", TEXT, "@P0 int OUTPUT,@P1 int,@P2 int,@P3 int OUTPUT"),
                        Parameter.output("", SqlType.INT, null),
                        Parameter.of("", SqlType.INT, 1250),
                        Parameter.of("", SqlType.INT, 12),
                        Parameter.output("", SqlType.INT, null)));
    }
}
