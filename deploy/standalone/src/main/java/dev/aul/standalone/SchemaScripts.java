package dev.aul.standalone;

import dev.aul.language.parse.Scripts;
import dev.aul.messages.frames.Frame;
import dev.aul.registry.tree.ModuleFile;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies a database's {@code _schema/V*.sql} scripts in order, each once; what was applied stands with its checksum in
 * {@code dbo._aul_schema_history}. A script that was changed after it was applied is refused.
 */
final class SchemaScripts {
    private static final String HISTORY = """
            IF OBJECT_ID('dbo._aul_schema_history') IS NULL
              CREATE TABLE dbo._aul_schema_history (
                Script nvarchar(200) NOT NULL PRIMARY KEY, Checksum char(64) NOT NULL, AppliedAt datetime2(3) NOT NULL)""";

    private SchemaScripts() {}

    static void apply(Vertx vertx, String database, List<Path> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        try (var session = new BusSession(vertx, database)) {
            run(session, HISTORY, Path.of("history"), 1);
            var applied = applied(session);
            for (var script : scripts) {
                var text = ScriptText.read(script);
                var name = script.getFileName().toString();
                var checksum = ModuleFile.sha256(text);
                var before = applied.get(name);
                if (before == null) {
                    apply(session, script, text);
                    run(
                            session,
                            "INSERT dbo._aul_schema_history VALUES (N'%s', '%s', SYSDATETIME())"
                                    .formatted(name.replace("'", "''"), checksum),
                            script,
                            1);
                } else if (!before.equals(checksum)) {
                    throw new Failure(
                            "%s was changed after it was applied to database %s; undo the change and add a new script"
                                    .formatted(script, database));
                }
            }
        }
    }

    private static void apply(BusSession session, Path script, String text) {
        run(session, "BEGIN TRANSACTION", script, 1);
        for (var batch : Scripts.split(text)) {
            run(session, batch.text(), script, batch.firstLine());
        }
        run(session, "COMMIT TRANSACTION", script, 1);
    }

    private static Map<String, String> applied(BusSession session) {
        var applied = new HashMap<String, String>();
        for (var frame : session.run("SELECT Script, Checksum FROM dbo._aul_schema_history")) {
            if (frame instanceof Frame.Rows rows) {
                rows.rows().forEach(row -> applied.put(String.valueOf(row[0]), String.valueOf(row[1])));
            }
        }
        return applied;
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
