package dev.aul.language.analysis;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.catalog.TableSchema.TableKind;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A catalogue in memory: database {@code shop}, filled by CREATE statements. */
public final class Shop implements CatalogSnapshot {
    private final List<TableSchema> tables = new ArrayList<>();
    private final List<ModuleSchema> modules = new ArrayList<>();
    private int ids = 100;

    /** Two tables and what is made of them. */
    public static Shop open() {
        Shop shop = new Shop();
        shop.create(
                "CREATE TABLE Customer (Id int NOT NULL PRIMARY KEY, Name nvarchar(40) NOT NULL, Credit money NULL)");
        shop.create("""
                CREATE TABLE Orders (
                    Id int IDENTITY(1,1) NOT NULL PRIMARY KEY,
                    CustomerId int NOT NULL,
                    Total decimal(10,2) NULL,
                    Placed datetime NOT NULL DEFAULT GETDATE(),
                    Doubled AS Total * 2)
                """);
        shop.create("CREATE VIEW Rich AS SELECT Id, Name AS FullName FROM Customer WHERE Credit > 100");
        shop.create("""
                CREATE FUNCTION dbo.OrdersOf (@customer int) RETURNS TABLE AS
                RETURN (SELECT Id, Total FROM Orders WHERE CustomerId = @customer)
                """);
        shop.create("""
                CREATE FUNCTION dbo.Twice (@x int, @y int = 2) RETURNS bigint AS
                BEGIN
                    RETURN @x * @y
                END
                """);
        return shop;
    }

    public AnalysisScope scope() {
        return AnalysisScope.of("shop", this);
    }

    void create(String text) {
        Statement statement =
                SqlParser.parse(text, ParseOptions.DEFAULT).statements().getFirst();
        switch (statement) {
            case Ddl.CreateTable table -> tables.add(table(table, text));
            case Ddl.CreateView view -> modules.add(module(view.name(), Kind.VIEW, text));
            case Ddl.CreateFunction function ->
                modules.add(module(
                        function.name(),
                        function.returns() instanceof Ddl.Returns.Scalar
                                ? Kind.SCALAR_FUNCTION
                                : function.returns() instanceof Ddl.Returns.Inline
                                        ? Kind.INLINE_FUNCTION
                                        : Kind.TABLE_FUNCTION,
                        text));
            default -> throw new IllegalArgumentException(text);
        }
    }

    private TableSchema table(Ddl.CreateTable table, String text) {
        String name = table.name().name();
        TableBinder.Home home = new TableBinder.Home("shop", "dbo", name, name, TableKind.USER);
        return TableBinder.table(table.elements(), text, home, scope(), () -> ids++);
    }

    private ModuleSchema module(ObjectName name, Kind kind, String text) {
        return new ModuleSchema(ids++, kind, "shop", "dbo", name.name(), text, "", 0, false, true, true);
    }

    @Override
    public long version() {
        return ids;
    }

    @Override
    public Collection<String> databases() {
        return List.of("shop");
    }

    @Override
    public Collection<String> schemas(String database) {
        return List.of("dbo");
    }

    @Override
    public Collection<TableSchema> tables(String database) {
        return tables;
    }

    @Override
    public Collection<ModuleSchema> modules(String database) {
        return modules;
    }

    @Override
    public Collection<AliasType> types(String database) {
        return List.of();
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
        return tables.stream()
                .filter(table ->
                        table.schema().equalsIgnoreCase(schema) && table.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<ModuleSchema> module(String database, String schema, String name) {
        return modules.stream()
                .filter(module -> Objects.equals(module.database(), database)
                        && module.schema().equalsIgnoreCase(schema)
                        && module.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Optional<AliasType> type(String database, String schema, String name) {
        return Optional.empty();
    }
}
