package dev.aul.executor.system;

import static dev.aul.executor.system.Relation.sys;

import dev.aul.executor.catalog.SystemContext;
import dev.aul.language.catalog.ColumnSchema;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.functions.SchemaObject;
import dev.aul.language.functions.TableIndex;
import dev.aul.language.functions.TypeFacts;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The relations of old (sysobjects and its like), as far as programs still read them. */
final class OldRelations {
    /** What dbo showed before there was a schema sys. */
    private static final Set<String> IN_DBO = Set.of(
            "sysobjects",
            "syscolumns",
            "systypes",
            "sysusers",
            "sysindexes",
            "syscomments",
            "sysdatabases",
            "sysforeignkeys",
            "sysconstraints");

    private OldRelations() {}

    /** The schema that has the relation: these are found under dbo too. */
    static String schema(String written, String name) {
        return written.equalsIgnoreCase("dbo") && IN_DBO.contains(name.toLowerCase(Locale.ROOT)) ? "sys" : written;
    }

    static List<Relation> all() {
        return List.of(
                sys(
                        "sysobjects",
                        "name sysname, id int, xtype char(2), uid smallint?, info smallint?, status int?, "
                                + "base_schema_ver int?, replinfo int?, parent_obj int, crdate datetime, ftcatid smallint?, "
                                + "schema_ver int?, stats_schema_ver int?, type char(2)?, userstat smallint?, "
                                + "sysstat smallint?, indexdel smallint?, refdate datetime, version int?, deltrig int?, "
                                + "instrig int?, updtrig int?, seltrig int?, category int?, cache smallint?",
                        OldRelations::objects),
                sys(
                        "syscolumns",
                        "name sysname?, id int, xtype tinyint, typestat tinyint?, xusertype smallint?, length smallint, "
                                + "xprec tinyint, xscale tinyint, colid smallint, xoffset smallint?, bitpos tinyint?, "
                                + "reserved tinyint?, colstat smallint?, cdefault int, domain int, number smallint?, "
                                + "colorder smallint?, offset smallint?, collationid int?, status tinyint?, type tinyint, "
                                + "usertype smallint?, prec smallint?, scale int?, iscomputed int?, isoutparam int?, "
                                + "isnullable int?, collation sysname?",
                        OldRelations::columns),
                sys(
                        "systypes",
                        "name sysname, xtype tinyint, status tinyint?, xusertype smallint?, length smallint, xprec tinyint, "
                                + "xscale tinyint, tdefault int, domain int, uid smallint?, usertype smallint?, "
                                + "variable bit?, allownulls bit?, type tinyint, prec smallint?, scale tinyint?, "
                                + "collation sysname?",
                        (_, out) -> types(out)),
                sys(
                        "sysusers",
                        "uid smallint?, status int?, name sysname?, roles varbinary(2048)?, createdate datetime, "
                                + "updatedate datetime, altuid smallint?, gid smallint?, hasdbaccess int?, islogin int?, "
                                + "issqluser int?, issqlrole int?",
                        (_, out) -> {
                            out.row(1, 0, "dbo", null, Facts.CREATED, Facts.CREATED, null, 0, 1, 1, 1, 0);
                            out.row(2, 0, "guest", null, Facts.CREATED, Facts.CREATED, null, 0, 0, 1, 1, 0);
                        }),
                sys(
                        "sysindexes",
                        "id int, status int?, first varbinary(6)?, indid smallint?, root varbinary(6)?, minlen smallint?, "
                                + "keycnt smallint?, groupid smallint?, dpages int?, reserved int?, used int?, rowcnt bigint?, "
                                + "rowmodctr int?, origfillfactor tinyint?, rows int?, name sysname?",
                        OldRelations::indexes),
                sys(
                        "syscomments",
                        "id int, number smallint?, colid smallint, status smallint, ctext varbinary(8000)?, "
                                + "texttype smallint?, language smallint?, encrypted bit, compressed bit, text nvarchar(4000)?",
                        OldRelations::comments),
                sys(
                        "sysdatabases",
                        "name sysname, dbid smallint?, sid varbinary(85)?, mode smallint?, status int?, status2 int?, "
                                + "crdate datetime, reserved datetime?, category int?, cmptlevel tinyint, "
                                + "filename nvarchar(260)?, version smallint?",
                        (context, out) -> context.catalog()
                                .databases()
                                .forEach(name -> out.row(
                                        name,
                                        ServerRelations.databaseId(context, name),
                                        null,
                                        0,
                                        0,
                                        0,
                                        Facts.CREATED,
                                        null,
                                        0,
                                        150,
                                        name + ".db",
                                        0))),
                sys(
                        "sysforeignkeys",
                        "constid int, fkeyid int, rkeyid int, fkey smallint?, rkey smallint?, keyno smallint?",
                        OldRelations::foreignKeys),
                sys("sysconstraints", "constid int?, id int?, colid smallint?", OldRelations::constraints));
    }

    private static void objects(SystemContext context, Relation.Sink out) {
        for (SchemaObject object : Facts.objects(context)) {
            out.row(
                    object.name(),
                    object.id(),
                    Facts.code(object.type()),
                    Facts.schemaId(context, object.schema()),
                    0,
                    0,
                    0,
                    0,
                    object.parent(),
                    Facts.CREATED,
                    0,
                    0,
                    0,
                    Facts.code(object.type().equals("PK") || object.type().equals("UQ") ? "K" : object.type()),
                    0,
                    0,
                    0,
                    Facts.CREATED,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0);
        }
    }

    private static void columns(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (ColumnSchema column : table.columns()) {
                SqlType type = column.type();
                boolean defaulted = column.defaultName() != null;
                out.row(
                        column.name(),
                        table.objectId(),
                        type.kind().systemTypeId(),
                        0,
                        Facts.userTypeId(context, column),
                        TypeFacts.maxLength(type),
                        TypeFacts.precision(type),
                        TypeFacts.scale(type),
                        column.columnId(),
                        0,
                        0,
                        0,
                        column.identity() != null ? 1 : 0,
                        defaulted ? SchemaObject.defaultId(table, column) : 0,
                        0,
                        0,
                        column.columnId(),
                        0,
                        0,
                        column.nullable() ? 8 : column.identity() != null ? 128 : 0,
                        type.kind().systemTypeId(),
                        0,
                        precision(type),
                        TypeFacts.scale(type),
                        column.computed() != null ? 1 : 0,
                        0,
                        column.nullable() ? 1 : 0,
                        Facts.collation(type));
            }
        }
    }

    /** Characters of strings, digits of numbers. */
    private static int precision(SqlType type) {
        return type.kind().isString() || type.kind().isBinary() ? type.length() : TypeFacts.precision(type);
    }

    private static void types(Relation.Sink out) {
        for (TypeKind kind : TypeKind.values()) {
            if (kind.systemTypeId() > 0) {
                SqlType type = TypeRelations.widest(kind);
                out.row(
                        kind.sqlName(),
                        kind.systemTypeId(),
                        0,
                        kind.systemTypeId(),
                        TypeFacts.maxLength(type),
                        TypeFacts.precision(type),
                        TypeFacts.scale(type),
                        0,
                        0,
                        4,
                        0,
                        kind == TypeKind.VARCHAR || kind == TypeKind.NVARCHAR || kind == TypeKind.VARBINARY,
                        true,
                        kind.systemTypeId(),
                        precision(type),
                        TypeFacts.scale(type),
                        Facts.collation(type));
            }
        }
    }

    private static void indexes(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            long rows = context.live().rows(table);
            List<TableIndex> indexes = TableIndex.of(table);
            if (indexes.stream().noneMatch(TableIndex::clustered)) {
                index(out, table, 0, 0, 0, rows, null);
            }
            for (TableIndex index : indexes) {
                int status = (index.unique() ? 2 : 0) | (index.clustered() ? 16 : 0) | (index.primary() ? 2048 : 0);
                index(out, table, status, index.id(), index.columns().size(), rows, index.name());
            }
        }
    }

    private static void index(
            Relation.Sink out,
            TableSchema table,
            int status,
            int id,
            int keys,
            long rows,
            @org.jspecify.annotations.Nullable String name) {
        out.row(table.objectId(), status, null, id, null, 0, keys, 1, 1, 1, 1, rows, 0, 0, (int) rows, name);
    }

    private static void comments(SystemContext context, Relation.Sink out) {
        for (ModuleSchema module : context.catalog().modules(context.database())) {
            String text = module.text();
            for (int at = 0, part = 1; at < text.length(); at += 4000, part++) {
                out.row(
                        module.objectId(),
                        1,
                        part,
                        0,
                        null,
                        2,
                        0,
                        false,
                        false,
                        text.substring(at, Math.min(text.length(), at + 4000)));
            }
        }
    }

    private static void foreignKeys(SystemContext context, Relation.Sink out) {
        for (TableSchema table : Facts.tables(context)) {
            for (TableSchema.ForeignKeySchema key : table.foreignKeys()) {
                KeyRelations.referenced(context, key).ifPresent(other -> {
                    for (int i = 0; i < key.columns().size(); i++) {
                        out.row(
                                key.objectId(),
                                table.objectId(),
                                other.objectId(),
                                KeyRelations.columnId(table, key.columns().get(i)),
                                KeyRelations.columnId(
                                        other, key.referencedColumns().get(i)),
                                i + 1);
                    }
                });
            }
        }
    }

    private static void constraints(SystemContext context, Relation.Sink out) {
        for (SchemaObject object : Facts.objects(context)) {
            if (List.of("PK", "UQ", "F", "C", "D").contains(object.type())) {
                out.row(object.id(), object.parent(), 0);
            }
        }
    }
}
