package dev.aul.standalone.bench;

import dev.aul.backend.mysql.MysqlStore;
import dev.aul.backend.postgres.PostgresStore;
import dev.aul.backend.server.DirectDriver;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables and the procedure of {@link BenchDatabase} as one who knows the server alone would write them, in a schema of
 * their own that goes with {@link #close}.
 */
public final class NativeDatabase implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "CREATE TABLE %1$s.items (itemid int PRIMARY KEY, name varchar(50) NOT NULL, stock int NOT NULL)",
            "CREATE TABLE %1$s.totals (itemid int PRIMARY KEY, orders int NOT NULL, amount int NOT NULL)");

    private static final List<String> POSTGRES = List.of(
            "CREATE TABLE %1$s.entries (entryid int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(50) NOT NULL,"
                    + " amount int NOT NULL)",
            "CREATE TABLE %1$s.orders (orderid int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, itemid int NOT NULL,"
                    + " amount int NOT NULL, note varchar(50) NOT NULL)",
            "CREATE TABLE %1$s.moves (moveid int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, itemid int NOT NULL,"
                    + " quantity int NOT NULL)",
            "INSERT INTO %1$s.items SELECT i, 'Item ' || i, i %% 100 FROM generate_series(1, 10000) AS s(i)",
            """
            CREATE FUNCTION %1$s.place_order(item int, quantity int, amount int, note varchar) RETURNS void LANGUAGE plpgsql AS $$
            BEGIN
              INSERT INTO %1$s.orders (itemid, amount, note) VALUES (item, $3, $4);
              UPDATE %1$s.items SET stock = stock - $2 WHERE itemid = item;
              INSERT INTO %1$s.moves (itemid, quantity) VALUES (item, $2);
              UPDATE %1$s.totals SET orders = orders + 1, amount = $3 WHERE itemid = item;
              INSERT INTO %1$s.entries (name, amount) VALUES ($4, $3);
            END
            $$
            """);

    private static final List<String> MYSQL = List.of(
            "CREATE TABLE %1$s.entries (entryid int AUTO_INCREMENT PRIMARY KEY, name varchar(50) NOT NULL, amount int NOT NULL)",
            "CREATE TABLE %1$s.orders (orderid int AUTO_INCREMENT PRIMARY KEY, itemid int NOT NULL, amount int NOT NULL,"
                    + " note varchar(50) NOT NULL)",
            "CREATE TABLE %1$s.moves (moveid int AUTO_INCREMENT PRIMARY KEY, itemid int NOT NULL, quantity int NOT NULL)",
            """
            INSERT INTO %1$s.items
            WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i < 99)
            SELECT 1 + a.i + 100 * b.i, concat('Item ', 1 + a.i + 100 * b.i), a.i FROM s AS a CROSS JOIN s AS b
            """,
            """
            CREATE PROCEDURE %1$s.place_order(item int, quantity_ int, amount_ int, note_ varchar(50))
            BEGIN
              START TRANSACTION;
              INSERT INTO %1$s.orders (itemid, amount, note) VALUES (item, amount_, note_);
              UPDATE %1$s.items SET stock = stock - quantity_ WHERE itemid = item;
              INSERT INTO %1$s.moves (itemid, quantity) VALUES (item, quantity_);
              UPDATE %1$s.totals SET orders = orders + 1, amount = amount_ WHERE itemid = item;
              INSERT INTO %1$s.entries (name, amount) VALUES (note_, amount_);
              COMMIT;
            END
            """);

    private static final List<String> FILLED = List.of("INSERT INTO %1$s.totals SELECT itemid, 0, 0 FROM %1$s.items");

    private final DirectDriver driver;
    private final boolean postgres;
    private final String schema;
    private boolean made;

    private NativeDatabase(DirectDriver driver, boolean postgres, String name) {
        this.driver = driver;
        this.postgres = postgres;
        this.schema = driver.schema(name);
    }

    /** Makes them on the server of a node's store, {@code storage} postgres or mysql. */
    public static NativeDatabase open(String storage, String uri, int connections, String name) {
        boolean postgres = storage.equals("postgres");
        DirectDriver driver = postgres ? PostgresStore.direct(uri, connections) : MysqlStore.direct(uri, connections);
        NativeDatabase database = new NativeDatabase(driver, postgres, name);
        boolean opened = false;
        try {
            database.make();
            opened = true;
            return database;
        } finally {
            if (!opened) {
                database.close();
            }
        }
    }

    private void make() {
        driver.script(List.of((postgres ? "CREATE SCHEMA " : "CREATE DATABASE ") + schema));
        made = true;
        driver.script(Stream.of(TABLES, postgres ? POSTGRES : MYSQL, FILLED)
                .flatMap(List::stream)
                .map(this::named)
                .toList());
    }

    private String named(String statement) {
        return statement.formatted(schema);
    }

    /** One statement of the driver's for one call of a figure's procedure. */
    Load load(Native statement, List<List<List<Object>>> values) {
        String sql = named(postgres ? statement.postgres() : statement.mysql());
        return new Load() {
            @Override
            public void run(long nanos, Sample sample) {
                driver.repeat(sql, values, nanos, sample::call);
            }

            @Override
            public void close() {}
        };
    }

    /** What a figure's procedure does, as the servers know it. */
    enum Native {
        SELECT(
                "SELECT itemid, name, stock FROM %1$s.items WHERE itemid = $1",
                "SELECT itemid, name, stock FROM %1$s.items WHERE itemid = ?"),
        INSERT(
                "INSERT INTO %1$s.entries (name, amount) VALUES ($1, $2)",
                "INSERT INTO %1$s.entries (name, amount) VALUES (?, ?)"),
        ORDER("SELECT %1$s.place_order($1, $2, $3, $4)", "CALL %1$s.place_order(?, ?, ?, ?)");

        private final String postgres;
        private final String mysql;

        Native(String postgres, String mysql) {
            this.postgres = postgres;
            this.mysql = mysql;
        }

        String postgres() {
            return postgres;
        }

        String mysql() {
            return mysql;
        }
    }

    @Override
    public void close() {
        if (made) {
            driver.script(List.of(postgres ? "DROP SCHEMA " + schema + " CASCADE" : "DROP DATABASE " + schema));
        }
        driver.close();
    }
}
