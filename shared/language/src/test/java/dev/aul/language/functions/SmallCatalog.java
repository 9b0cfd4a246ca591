package dev.aul.language.functions;

import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.types.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Database {@code shop}: table dbo.Orders with a key, procedure sales.Report, alias type dbo.Price; and {@code #t}. */
final class SmallCatalog implements CatalogSnapshot {
    static final TableSchema ORDERS = new TableSchema(
            100,
            "shop",
            "dbo",
            "Orders",
            "Orders",
            TableSchema.TableKind.USER,
            List.of(
                    new ColumnSchema(
                            1, "Id", SqlType.INT, false, null, null, new ColumnSchema.IdentitySpec(5, 2), null, null),
                    new ColumnSchema(2, "Name", SqlType.nvarchar(50), true, "('x')", "DF_Name", null, null, null)),
            List.of(new TableSchema.KeySchema(
                    101, "PK_Orders", true, true, List.of(new TableSchema.KeyColumn("Id", false)))),
            List.of(),
            List.of(),
            List.of());

    static final TableSchema TEMPORARY = new TableSchema(
            -5,
            "tempdb",
            "dbo",
            "#t",
            "t1",
            TableSchema.TableKind.TEMPORARY,
            List.of(ColumnSchema.of(1, "a", SqlType.INT, true)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    static final ModuleSchema REPORT = new ModuleSchema(
            200, ModuleSchema.Kind.PROCEDURE, "shop", "sales", "Report", "CREATE PROC", "00", 0, false, true, true);

    @Override
    public long version() {
        return 1;
    }

    @Override
    public Collection<String> databases() {
        return List.of("master", "shop");
    }

    @Override
    public Collection<String> schemas(String database) {
        return List.of("dbo", "sales");
    }

    @Override
    public Collection<TableSchema> tables(String database) {
        return database.equalsIgnoreCase("shop")
                ? List.of(ORDERS)
                : database.equals("tempdb") ? List.of(TEMPORARY) : List.of();
    }

    @Override
    public Collection<ModuleSchema> modules(String database) {
        return database.equalsIgnoreCase("shop") ? List.of(REPORT) : List.of();
    }

    @Override
    public Collection<AliasType> types(String database) {
        return List.of(new AliasType(257, "dbo", "Price", SqlType.decimal(9, 2), true, Optional.empty()));
    }

    @Override
    public Collection<SequenceSchema> sequences(String database) {
        return List.of();
    }

    @Override
    public Collection<Synonym> synonyms(String database) {
        return List.of();
    }

    @Override
    public Optional<TableSchema> table(String database, String schema, String name) {
        return tables(database).stream()
                .filter(table ->
                        table.schema().equalsIgnoreCase(schema) && table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<ModuleSchema> module(String database, String schema, String name) {
        return modules(database).stream()
                .filter(module -> module.schema().equalsIgnoreCase(schema)
                        && module.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<AliasType> type(String database, String schema, String name) {
        return types(database).stream()
                .filter(type -> type.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
