package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.Ddl.ColumnDefinition;
import dev.aul.language.ast.Ddl.Constraint;
import dev.aul.language.ast.Ddl.TableElement;
import dev.aul.language.ast.Expression;
import dev.aul.language.catalog.CatalogSnapshot.AliasType;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ColumnSchema.IdentitySpec;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.CheckSchema;
import dev.aul.language.catalog.TableSchema.ForeignKeySchema;
import dev.aul.language.catalog.TableSchema.IndexSchema;
import dev.aul.language.catalog.TableSchema.KeyColumn;
import dev.aul.language.catalog.TableSchema.KeySchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import dev.aul.language.types.TypeNames.Site;
import dev.aul.language.types.TypeNames.Use;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes table schemas of CREATE TABLE, DECLARE TABLE and ALTER TABLE ADD. Expressions of defaults, checks and computed
 * columns are kept as text, cut from the batch.
 */
public final class TableBinder {
    /** Where the table lives and what it is called there. */
    public record Home(String database, String schema, String name, String physicalName, TableKind kind) {}

    private final AnalysisScope scope;
    private final String text;
    private final Home home;
    private final IntSupplier objectIds;
    private final List<ColumnSchema> columns = new ArrayList<>();
    private final List<KeySchema> keys = new ArrayList<>();
    private final List<IndexSchema> indexes = new ArrayList<>();
    private final List<ForeignKeySchema> foreignKeys = new ArrayList<>();
    private final List<CheckSchema> checks = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private TableBinder(AnalysisScope scope, String text, Home home, IntSupplier objectIds) {
        this.scope = scope;
        this.text = text;
        this.home = home;
        this.objectIds = objectIds;
    }

    /** {@code text} is that of the batch that the elements were parsed from. */
    public static TableSchema table(
            List<TableElement> elements, String text, Home home, AnalysisScope scope, IntSupplier objectIds) {
        TableBinder binder = new TableBinder(scope, text, home, objectIds);
        int objectId = objectIds.getAsInt();
        binder.add(elements);
        return binder.schema(objectId);
    }

    /** A table with elements added to it. */
    public static TableSchema added(
            TableSchema table, List<TableElement> elements, String text, AnalysisScope scope, IntSupplier objectIds) {
        Home home = new Home(table.database(), table.schema(), table.name(), table.physicalName(), table.kind());
        TableBinder binder = new TableBinder(scope, text, home, objectIds);
        binder.columns.addAll(table.columns());
        table.columns().forEach(column -> binder.names.add(key(column.name())));
        binder.keys.addAll(table.keys());
        binder.indexes.addAll(table.indexes());
        binder.foreignKeys.addAll(table.foreignKeys());
        binder.checks.addAll(table.checks());
        binder.add(elements);
        return binder.schema(table.objectId());
    }

    private TableSchema schema(int objectId) {
        return new TableSchema(
                objectId,
                home.database(),
                home.schema(),
                home.name(),
                home.physicalName(),
                home.kind(),
                columns,
                keys,
                indexes,
                foreignKeys,
                checks);
    }

    private void add(List<TableElement> elements) {
        for (TableElement element : elements) {
            if (element instanceof ColumnDefinition column) {
                addColumn(column);
            }
        }
        for (TableElement element : elements) {
            switch (element) {
                case ColumnDefinition column ->
                    column.constraints().forEach(constraint -> addConstraint(constraint, column.name()));
                case Constraint constraint -> addConstraint(constraint, null);
            }
        }
    }

    private void addColumn(ColumnDefinition column) {
        if (!names.add(key(column.name()))) {
            throw Lines.error(column.position(), ObjectMessage.DUPLICATE_COLUMN_NAME, column.name(), home.name());
        }
        requireDefault(column);
        int ordinal = columns.size() + 1;
        int columnId = columns.stream().mapToInt(ColumnSchema::columnId).max().orElse(0) + 1;
        Ddl.Identity identity = column.identity();
        Expression computed = column.computed();
        SqlType type = computed == null ? type(column, ordinal) : computedType(computed);
        columns.add(new ColumnSchema(
                columnId,
                column.name(),
                type,
                nullable(column, type),
                null,
                null,
                identity == null ? null : new IdentitySpec(identity.seed(), identity.increment()),
                computed == null ? null : text(computed),
                aliasName(column)));
    }

    /** Keys, indexes and comparisons of a column are those of the default collation. */
    private static void requireDefault(ColumnDefinition column) {
        String collation = column.collation();
        if (collation != null && Collations.marker(collation) != null) {
            throw Lines.error(
                    column.position(),
                    ObjectMessage.UNSUPPORTED,
                    "COLLATE " + collation + " of column " + column.name());
        }
    }

    private SqlType type(ColumnDefinition column, int ordinal) {
        return DeclaredTypes.scalar(
                Objects.requireNonNull(column.type()), new Site(Use.COLUMN, column.name(), ordinal), scope);
    }

    private SqlType computedType(Expression computed) {
        return ColumnExpressions.bind(schema(0), computed, scope).type();
    }

    private @Nullable String aliasName(ColumnDefinition column) {
        if (column.type() == null) {
            return null;
        }
        AliasType alias = DeclaredTypes.alias(column.type(), scope);
        return alias == null ? null : alias.name();
    }

    private boolean nullable(ColumnDefinition column, SqlType type) {
        if (column.nullable() != null) {
            return column.nullable();
        }
        boolean inPrimaryKey = column.constraints().stream()
                .anyMatch(constraint -> constraint instanceof Constraint.Key unique && unique.primary());
        AliasType alias = column.type() == null ? null : DeclaredTypes.alias(column.type(), scope);
        return column.identity() == null
                && !inPrimaryKey
                && type.kind() != TypeKind.ROWVERSION
                && (alias == null || alias.nullable());
    }

    private void addConstraint(Constraint constraint, @Nullable String column) {
        switch (constraint) {
            case Constraint.Key unique -> addKey(unique, column);
            case Constraint.ForeignKey foreign -> addForeignKey(foreign, column);
            case Constraint.Check check -> {
                int id = objectIds.getAsInt();
                String name = check.name();
                checks.add(new CheckSchema(
                        id,
                        name == null
                                ? ConstraintNames.column("CK", home.name(), column == null ? "" : column, id)
                                : name,
                        text(check.condition()),
                        false,
                        true));
            }
            case Constraint.Default value -> addDefault(value, column);
            case Constraint.Index index ->
                indexes.add(new IndexSchema(
                        nextIndexId(),
                        Objects.requireNonNullElse(index.name(), "IX_" + home.name()),
                        index.unique(),
                        false,
                        keyColumns(index.columns(), column),
                        List.of(),
                        null));
        }
    }

    private int nextIndexId() {
        return keys.size() + indexes.size() + 2;
    }

    private void addKey(Constraint.Key unique, @Nullable String column) {
        if (unique.primary() && keys.stream().anyMatch(KeySchema::primary)) {
            throw Lines.error(unique.position(), ObjectMessage.PRIMARY_KEY_TWICE, home.name());
        }
        List<KeyColumn> on = keyColumns(unique.columns(), column);
        if (unique.primary()) {
            on.forEach(part -> requireNotNull(part.name(), unique));
        }
        int id = objectIds.getAsInt();
        String name = unique.name();
        Boolean clustered = unique.clustered();
        keys.add(new KeySchema(
                id,
                name == null ? ConstraintNames.key(unique.primary() ? "PK" : "UQ", home.name(), id) : name,
                unique.primary(),
                clustered == null ? unique.primary() : clustered,
                on));
    }

    /** A key column without NULL or NOT NULL becomes NOT NULL; one that says NULL is 8111. */
    private void requireNotNull(String column, Constraint.Key unique) {
        for (int i = 0; i < columns.size(); i++) {
            ColumnSchema found = columns.get(i);
            if (found.name().equalsIgnoreCase(column)) {
                columns.set(
                        i,
                        new ColumnSchema(
                                found.columnId(),
                                found.name(),
                                found.type(),
                                false,
                                found.defaultText(),
                                found.defaultName(),
                                found.identity(),
                                found.computed(),
                                found.alias()));
                return;
            }
        }
        throw Lines.error(unique.position(), ObjectMessage.INDEX_COLUMN_MISSING, column);
    }

    private void addForeignKey(Constraint.ForeignKey foreign, @Nullable String column) {
        int id = objectIds.getAsInt();
        List<String> own = foreign.columns().isEmpty() && column != null ? List.of(column) : foreign.columns();
        String schema = foreign.referenced().schema();
        String name = foreign.name();
        foreignKeys.add(new ForeignKeySchema(
                id,
                name == null ? ConstraintNames.column("FK", home.name(), own.getFirst(), id) : name,
                own,
                schema == null ? home.schema() : schema,
                foreign.referenced().name(),
                foreign.referencedColumns(),
                foreign.onDelete(),
                foreign.onUpdate(),
                false,
                true));
    }

    private void addDefault(Constraint.Default value, @Nullable String column) {
        String target = column == null ? Objects.requireNonNull(value.forColumn()) : column;
        for (int i = 0; i < columns.size(); i++) {
            ColumnSchema found = columns.get(i);
            if (found.name().equalsIgnoreCase(target)) {
                int id = objectIds.getAsInt();
                String name = value.name();
                columns.set(
                        i,
                        new ColumnSchema(
                                found.columnId(),
                                found.name(),
                                found.type(),
                                found.nullable(),
                                text(value.value()),
                                name == null ? ConstraintNames.column("DF", home.name(), target, id) : name,
                                found.identity(),
                                found.computed(),
                                found.alias()));
                return;
            }
        }
        throw Lines.error(value.position(), ObjectMessage.DEFAULT_COLUMN_INVALID, target, home.name());
    }

    private List<KeyColumn> keyColumns(List<Ddl.IndexColumn> written, @Nullable String column) {
        if (written.isEmpty() && column != null) {
            return List.of(new KeyColumn(column, false));
        }
        return written.stream()
                .map(part -> new KeyColumn(part.name(), part.descending()))
                .toList();
    }

    private String text(Expression expression) {
        return text.substring(
                expression.position().start(), expression.position().end());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
