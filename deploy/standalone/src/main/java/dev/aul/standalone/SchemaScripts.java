package dev.aul.standalone;

import dev.aul.backend.Store;
import dev.aul.language.parse.Scripts;
import dev.aul.messages.frames.Frame;
import dev.aul.registry.tree.ModuleFile;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies a database's {@code _schema/V*.sql} scripts in order, each once; what was applied stands with its checksum in
 * {@code dbo._aul_schema_history}. A tenant's databases get the same. A script that was changed after it was applied is refused.
 */
final class SchemaScripts {
    private static final String HISTORY = """
            IF OBJECT_ID('dbo._aul_schema_history') IS NULL
              CREATE TABLE dbo._aul_schema_history (
                Script nvarchar(200) NOT NULL PRIMARY KEY, Checksum char(64) NOT NULL, AppliedAt datetime2(3) NOT NULL)""";

    private SchemaScripts() {}

    /** Makes the databases that have scripts; {@code tenant}: whose store it is, null for the node's own. */
    static void apply(Vertx vertx, Store store, @Nullable String tenant, Map<String, List<Path>> scripts) {
        scripts.forEach((database, files) -> {
            if (store.databases().stream().noneMatch(database::equalsIgnoreCase)) {
                store.createDatabase(database);
            }
            apply(vertx, store, tenant, database, files);
        });
    }

    private static void apply(Vertx vertx, Store store, @Nullable String tenant, String database, List<Path> scripts) {
        var applied = applied(store, database);
        var waiting = new ArrayList<Path>();
        for (var script : scripts) {
            var checksum = applied.get(script.getFileName().toString());
            if (checksum == null) {
                waiting.add(script);
            } else if (!checksum.equals(ModuleFile.sha256(ScriptText.read(script)))) {
                throw new Failure(
                        "%s was changed after it was applied to database %s; undo the change and add a new script"
                                .formatted(script, database));
            }
        }
        if (!waiting.isEmpty()) {
            try (var session = new BusSession(vertx, tenant, database)) {
                run(session, HISTORY, Path.of("history"), 1);
                waiting.forEach(script -> apply(session, script, store.definesInTransactions(database)));
            }
        }
    }

    /** Read from the store: a start with nothing to apply runs no T-SQL. */
    private static Map<String, String> applied(Store store, String database) {
        var applied = new HashMap<String, String>();
        try (var session = store.open(database)) {
            var here = session.catalog().databases().get(database.toLowerCase(Locale.ROOT));
            var history = here == null ? null : here.tables().get("dbo._aul_schema_history");
            if (history != null) {
                session.rows(history).forEach(row -> applied.put(String.valueOf(row[0]), String.valueOf(row[1])));
            }
        }
        return applied;
    }

    /** {@code whole}: all of it or nothing; else what ran before an error stays. */
    private static void apply(BusSession session, Path script, boolean whole) {
        var text = ScriptText.read(script);
        if (whole) {
            run(session, "BEGIN TRANSACTION", script, 1);
        }
        for (var batch : Scripts.split(text)) {
            run(session, batch.text(), script, batch.firstLine());
        }
        run(
                session,
                "INSERT dbo._aul_schema_history VALUES (N'%s', '%s', SYSDATETIME())"
                        .formatted(script.getFileName().toString().replace("'", "''"), ModuleFile.sha256(text)),
                script,
                1);
        if (whole) {
            run(session, "COMMIT TRANSACTION", script, 1);
        }
    }

    private static void run(BusSession session, String batch, Path script, int firstLine) {
        for (var frame : session.run(batch)) {
            if (frame instanceof Frame.Error error) {
                throw new Failure("%s:%d: error %d: %s"
                        .formatted(
                                script,
                                error.error().line() + firstLine - 1,
                                error.error().number(),
                                error.error().message()));
            }
        }
    }
}
