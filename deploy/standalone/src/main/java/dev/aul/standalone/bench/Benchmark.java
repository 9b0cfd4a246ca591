package dev.aul.standalone.bench;

import dev.aul.language.types.SqlType;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest.Call;
import java.util.List;
import java.util.function.IntFunction;

/**
 * One figure and what it is measured against.
 *
 * @param name as the command line has it
 * @param calls the calls that a connection sends in turn, by its number; all replies are of the same length
 * @param limit what the figure cannot pass, or is compared with
 * @param requiredPercent calls per second, in percent of the limit's
 */
public record Benchmark(String name, IntFunction<List<Call>> calls, Limit limit, int requiredPercent) {

    /** What a figure is measured against. */
    public enum Limit {
        ECHO("bare echo of the same bytes"),
        AUTOCOMMIT("raw autocommit inserts, 1 thread"),
        RPC("the same procedure by RPC");

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

    /** Every benchmark there is. */
    public static final List<Benchmark> ALL = List.of(
            new Benchmark("scalar", _ -> List.of(scalar()), Limit.ECHO, 30),
            new Benchmark("select", Benchmark::pointSelects, Limit.ECHO, 25),
            new Benchmark("insert", _ -> List.of(insert()), Limit.AUTOCOMMIT, 25),
            new Benchmark("executesql", _ -> List.of(executeSql()), Limit.RPC, 70));

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
        return java.util.stream.IntStream.range(0, KEYS)
                .mapToObj(i -> 1000 + (connection * KEYS + i) * 61 % (BenchDatabase.ITEMS - 1000))
                .map(id -> Call.of("dbo.PointSelect", List.of(Parameter.of("@ItemId", SqlType.INT, id))))
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
