package dev.aul.backend.sqlite;

import dev.aul.backend.rows.AddedConstraints;
import dev.aul.backend.rows.RowErrors;
import dev.aul.backend.rows.TableKeys;
import dev.aul.dialect.sqlite.Names;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Whether rows of a table already have a key twice that is to be unique. */
final class DuplicateKeys {
    private final SqliteSession session;

    DuplicateKeys(SqliteSession session) {
        this.session = session;
    }

    /** Fails with 1505 and the first key that stands twice. */
    void requireUnique(TableSchema table, TableKeys.Index index) {
        String keys = index.columns().stream()
                .map(column -> Layout.keyColumn(table, column))
                .collect(Collectors.joining(", "));
        String filter =
                index.filter() == null ? "" : " WHERE " + new IndexFilters(session).where(table, index.filter());
        String sql = "SELECT min(" + Names.rowId(table) + ") FROM " + Names.table(table) + filter + " GROUP BY " + keys
                + " HAVING count(*) > 1 LIMIT 1";
        try (var statement = session.link().connection().createStatement();
                var rows = statement.executeQuery(sql)) {
            if (rows.next()) {
                throw ObjectMessage.DUPLICATE_KEY_FOR_INDEX.exception(
                        table.schema() + "." + table.name(),
                        index.name(),
                        RowErrors.keyText(table, index, new AddedConstraints(session).row(table, rows.getLong(1))));
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
