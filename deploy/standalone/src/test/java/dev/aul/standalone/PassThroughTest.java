package dev.aul.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.values.Bytes;
import dev.aul.tds.client.ConnectOptions;
import dev.aul.tds.client.Response;
import dev.aul.tds.client.TdsConnection;
import dev.aul.tds.request.Isolation;
import dev.aul.tds.request.Parameter;
import dev.aul.tds.request.RpcRequest.Call;
import dev.aul.tds.request.TableValue;
import dev.aul.tds.request.TransactionManagerRequest;
import dev.aul.tds.token.EnvChangeType;
import dev.aul.tds.token.Token;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client of a node that passes everything on sees: the very tokens that the server behind it sends. */
@Timeout(120)
class PassThroughTest {
    @TempDir
    static Path folder;

    private static Node server;
    private static Node node;

    @BeforeAll
    static void start() {
        server = TestNode.start(folder.resolve("server"));
        node = TestNode.passingOn(folder.resolve("node"), server);
    }

    @AfterAll
    static void stop() {
        node.close();
        server.close();
    }

    /** One thing that a client does with its session. */
    interface Exchange {
        Response on(TdsConnection connection) throws IOException;
    }

    record Case(String name, List<Exchange> exchanges) {
        static Case of(String name, Exchange... exchanges) {
            return new Case(name, List.of(exchanges));
        }

        static Case batches(String... texts) {
            return new Case(
                    texts[0],
                    Stream.of(texts).<Exchange>map(text -> c -> c.batch(text)).toList());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Case> cases() {
        var cases = new ArrayList<Case>();
        cases.addAll(batches());
        cases.addAll(calls());
        cases.addAll(transactions());
        cases.add(bulk());
        cases.add(table());
        cases.add(reset());
        return cases;
    }

    private static List<Case> batches() {
        return List.of(
                Case.batches(""),
                Case.batches("SELECT 1 AS a, N'x' AS b WHERE 1 = 0"),
                Case.batches("SELECT * FROM dbo.Customers ORDER BY CustomerId"),
                Case.batches(
                        "SELECT CAST(1 AS bit), CAST(2 AS tinyint), CAST(3 AS smallint), 4, CAST(5 AS bigint), CAST(6.5 AS real),"
                                + " 7.25E0, CAST(8.5 AS money), CAST(9.5 AS smallmoney), CAST(10.55 AS decimal(38,10)), 11.5",
                        "SELECT CAST('20260102' AS date), CAST('2026-01-02T03:04:05.123' AS datetime),"
                                + " CAST('2026-01-02T03:04:00' AS smalldatetime), CAST('03:04:05.1234567' AS time(7)),"
                                + " CAST('2026-01-02T03:04:05.1' AS datetime2(1)),"
                                + " CAST('2026-01-02T03:04:05+05:30' AS datetimeoffset(0))"),
                Case.batches(
                        "SELECT CAST('ab' AS char(4)), CAST('ab' AS varchar(10)), CAST(N'ab' AS nchar(4)), N'naïve \uD83D\uDE00',"
                                + " CAST(REPLICATE(N'x', 5000) AS nvarchar(max)), CAST('y' AS text), CAST(0x0102 AS binary(4)),"
                                + " 0x01, CAST(0x02 AS varbinary(max)), CAST('<a/>' AS xml)"),
                Case.batches(
                        "SELECT CAST(1 AS sql_variant), CAST(N'v' AS sql_variant), CAST(1.5 AS sql_variant), CAST(NULL AS sql_variant),"
                                + " CAST('6F9619FF-8B86-D011-B42D-00C04FC964FF' AS uniqueidentifier)"),
                Case.batches("SELECT NULL, CAST(NULL AS int), CAST(NULL AS nvarchar(max)), CAST(NULL AS datetime2)"),
                Case.batches("PRINT 'one'; SELECT 1 AS n; PRINT 'two'; SELECT 2 AS n, 3 AS m"),
                Case.batches("SET NOCOUNT ON; SELECT 1; SET NOCOUNT OFF; SELECT 2"),
                Case.batches("SELECT 1/0"),
                Case.batches("SELECT 1; SELECT nothing FROM dbo.Customers"),
                Case.batches("SELEC 1"),
                Case.batches("SELECT * FROM dbo.NoSuchTable"),
                Case.batches("RAISERROR(N'low %d', 5, 7, 42); RAISERROR(N'high', 16, 3); THROW 51000, N'thrown', 9"),
                Case.batches("EXEC dbo.NoSuchProcedure"),
                Case.batches("DECLARE @r int; EXEC @r = dbo.CountOrders 1, NULL; SELECT @r"),
                Case.batches(
                        "CREATE TABLE #t (Id int IDENTITY PRIMARY KEY, Name varchar(20) NULL, V rowversion)",
                        "INSERT #t (Name) VALUES ('a'), ('b'), (NULL)",
                        "UPDATE #t SET Name = 'c' WHERE Id = 2",
                        "DELETE #t WHERE Id = 1",
                        "SELECT Id, Name FROM #t ORDER BY Id",
                        "INSERT #t (Id, Name) VALUES (1, 'x')",
                        "DROP TABLE #t"),
                Case.batches(
                        "CREATE TABLE dbo.Made (Id int NOT NULL CONSTRAINT PK_Made PRIMARY KEY)",
                        "INSERT dbo.Made VALUES (1)",
                        "INSERT dbo.Made VALUES (1)",
                        "ALTER TABLE dbo.Made ADD More int NULL",
                        "DROP TABLE dbo.Made"),
                Case.batches("USE master", "SELECT DB_NAME()", "USE salesdb", "USE nosuchdatabase"),
                Case.batches("SET LANGUAGE Deutsch", "SELECT @@LANGUAGE", "SET LANGUAGE us_english"),
                Case.batches("WITH n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
                        + " SELECT i, REPLICATE('r', 100) FROM n OPTION (MAXRECURSION 0)"));
    }

    private static List<Case> calls() {
        return List.of(
                Case.of(
                        "procedure with an output parameter and a return code",
                        c -> c.rpc(
                                "dbo.CountOrders",
                                List.of(
                                        Parameter.of("@CustomerId", SqlType.INT, 1),
                                        Parameter.output("@Count", SqlType.INT, null)))),
                Case.of("procedure that does not exist", c -> c.rpc("dbo.NoSuchProcedure", List.of())),
                Case.of("procedure without its parameters", c -> c.rpc("dbo.CountOrders", List.of())),
                Case.of(
                        "sp_executesql",
                        c -> c.rpc(
                                "sp_executesql",
                                List.of(
                                        text("SELECT @a + 1 AS n, @b AS s; SET @c = @a * 2"),
                                        text("@a int, @b nvarchar(20), @c bigint OUTPUT"),
                                        Parameter.of("@a", SqlType.INT, 20),
                                        Parameter.of("@b", SqlType.nvarchar(20), "b"),
                                        Parameter.output("@c", SqlType.BIGINT, null)))),
                Case.of(
                        "sp_prepare, sp_execute twice, sp_unprepare",
                        c -> c.rpc(
                                "sp_prepare",
                                List.of(
                                        Parameter.output("@handle", SqlType.INT, null),
                                        text("@a int"),
                                        text("SELECT @a AS a"),
                                        Parameter.of("", SqlType.INT, 1))),
                        c -> execute(c, 7),
                        c -> execute(c, 8),
                        c -> c.rpc("sp_unprepare", List.of(Parameter.of("", SqlType.INT, 1)))),
                Case.of(
                        "two calls in one message",
                        c -> c.rpc(List.of(
                                Call.of("sp_executesql", List.of(text("SELECT 1 AS a"))),
                                Call.of("sp_executesql", List.of(text("SELECT 2 AS b; RAISERROR(N'x', 16, 1)")))))),
                Case.of(
                        "output values of many types",
                        c -> c.rpc(
                                "sp_executesql",
                                List.of(
                                        text("SELECT @a = 'text', @b = 0x0102, @c = 1.25, @d = '20260102', @e = NULL"),
                                        text("@a varchar(max) OUTPUT, @b varbinary(10) OUTPUT, @c decimal(9,3) OUTPUT,"
                                                + " @d datetime2(3) OUTPUT, @e uniqueidentifier OUTPUT"),
                                        Parameter.output("@a", SqlType.varchar(SqlType.MAX), null),
                                        Parameter.output("@b", SqlType.varbinary(10), new Bytes(new byte[] {9})),
                                        Parameter.output("@c", SqlType.decimal(9, 3), null),
                                        Parameter.output("@d", SqlType.scaled(TypeKind.DATETIME2, 3), null),
                                        Parameter.output("@e", SqlType.UNIQUEIDENTIFIER, null)))));
    }

    private static Response execute(TdsConnection connection, int value) throws IOException {
        return connection.rpc(
                "sp_execute", List.of(Parameter.of("", SqlType.INT, 1), Parameter.of("", SqlType.INT, value)));
    }

    private static Parameter text(String text) {
        return Parameter.of("", SqlType.nvarchar(4000), text);
    }

    private static List<Case> transactions() {
        return List.of(
                Case.of(
                        "transaction manager requests",
                        c -> c.transaction(
                                new TransactionManagerRequest.Begin(c.headers(), Isolation.SERIALIZABLE, "")),
                        c -> c.batch("SELECT @@TRANCOUNT"),
                        c -> c.transaction(new TransactionManagerRequest.Save(c.headers(), "here")),
                        c -> c.transaction(new TransactionManagerRequest.Rollback(c.headers(), "here", null)),
                        c -> c.transaction(new TransactionManagerRequest.Commit(
                                c.headers(),
                                "",
                                new TransactionManagerRequest.Begin(c.headers(), Isolation.READ_COMMITTED, ""))),
                        c -> c.transaction(new TransactionManagerRequest.Rollback(c.headers(), "", null)),
                        c -> c.transaction(new TransactionManagerRequest.Commit(c.headers(), "", null))),
                Case.batches(
                        "BEGIN TRAN",
                        "UPDATE dbo.Customers SET Name = N'changed' WHERE CustomerId = 1",
                        "SELECT Name FROM dbo.Customers WHERE CustomerId = 1",
                        "ROLLBACK",
                        "SELECT Name FROM dbo.Customers WHERE CustomerId = 1",
                        "COMMIT"));
    }

    private static Case bulk() {
        return Case.of(
                "bulk load",
                c -> c.batch("CREATE TABLE #b (Id int NOT NULL, Name varchar(20) NULL, Price decimal(9,2) NULL)"),
                c -> c.batch(
                        "INSERT BULK #b (Id int, Name varchar(20) COLLATE SQL_Latin1_General_CP1_CI_AS, Price decimal(9,2))"),
                c -> {
                    var tokens = new ArrayList<Token>();
                    c.bulk(
                            List.of(
                                    dev.aul.tds.token.Column.of("Id", SqlType.INT, false),
                                    dev.aul.tds.token.Column.of("Name", SqlType.varchar(20), true),
                                    dev.aul.tds.token.Column.of("Price", SqlType.decimal(9, 2), true)),
                            List.of(
                                    new Object[] {1, "one", new java.math.BigDecimal("1.50")},
                                    new Object[] {2, null, null}),
                            tokens::add);
                    return new Response(tokens);
                },
                c -> c.batch("SELECT * FROM #b ORDER BY Id"));
    }

    private static Case table() {
        var ids = new TableValue(
                "",
                "dbo",
                "Ids",
                List.of(
                        new TableValue.TableColumn(SqlType.INT, true, false),
                        new TableValue.TableColumn(SqlType.nvarchar(10), true, false)),
                List.of(new Object[] {1, "one"}, new Object[] {2, null}));
        return Case.of(
                "table-valued parameter",
                c -> c.batch("CREATE TYPE dbo.Ids AS TABLE (Id int, Name nvarchar(10))"),
                c -> c.rpc(
                        "sp_executesql",
                        List.of(
                                text("SELECT * FROM @ids ORDER BY Id"),
                                text("@ids dbo.Ids READONLY"),
                                Parameter.of("@ids", SqlType.of(TypeKind.TABLE), ids))),
                c -> c.batch("DROP TYPE dbo.Ids"));
    }

    private static Case reset() {
        return Case.of(
                "reset of the connection",
                c -> c.batch("SET NOCOUNT ON; CREATE TABLE #t (Id int); BEGIN TRAN; USE master"),
                c -> {
                    c.resetFirst(false);
                    return c.batch("SELECT @@TRANCOUNT, DB_NAME(), OBJECT_ID('tempdb..#t')");
                });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheServerSaid(Case asked) throws IOException {
        assertEquals(tokens(server, asked), tokens(node, asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/salesdb/query {\"sql\": \"SELECT * FROM dbo.Customers ORDER BY CustomerId\"}",
                "/v1/salesdb/query {\"sql\": \"SELECT 1/0\"}",
                "/v1/salesdb/query {\"sql\": \"SET @n = @a + 1; PRINT 'told'\", \"parameters\": {\"a\": 1,"
                        + " \"n\": {\"type\": \"int\", \"output\": true}}}",
                "/v1/salesdb/dbo/GetOrder {\"OrderId\": 1000}",
                "/v1/salesdb/dbo/NoSuchProcedure {}",
                "/v1/nowhere/query {\"sql\": \"SELECT 1\"}"
            })
    void isTheSameJson(String request) throws Exception {
        assertEquals(answer(server, request), answer(node, request));
    }

    private static String answer(Node to, String request) throws IOException, InterruptedException {
        var parts = request.split(" ", 2);
        try (var client = HttpClient.newHttpClient()) {
            var login =
                    Base64.getEncoder().encodeToString(("sa:" + TestNode.PASSWORD).getBytes(StandardCharsets.UTF_8));
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + to.httpPort() + parts[0]))
                            .header("Authorization", "Basic " + login)
                            .POST(HttpRequest.BodyPublishers.ofString(parts[1]))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    private static List<List<Token>> tokens(Node to, Case asked) throws IOException {
        var replies = new ArrayList<List<Token>>();
        try (var connection = TdsConnection.open(ConnectOptions.to("127.0.0.1", to.tdsPort(), "sa", TestNode.PASSWORD)
                .withDatabase("salesdb"))) {
            for (var exchange : asked.exchanges()) {
                replies.add(exchange.on(connection).tokens().stream()
                        .map(PassThroughTest::comparable)
                        .toList());
            }
        }
        return replies;
    }

    /** Descriptors of transactions count up over the server's life. */
    private static Token comparable(Token token) {
        return token instanceof Token.EnvChange change
                        && (change.type() == EnvChangeType.BEGIN_TRANSACTION
                                || change.type() == EnvChangeType.COMMIT_TRANSACTION
                                || change.type() == EnvChangeType.ROLLBACK_TRANSACTION)
                ? Token.EnvChange.text(change.type(), "", "")
                : token;
    }
}
