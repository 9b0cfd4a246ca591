package dev.aul.executor.ddl;

import dev.aul.executor.catalog.SessionCatalog;
import dev.aul.executor.state.Session;
import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** CREATE and ALTER of procedures, functions, views and triggers: their text becomes a module that the session sees at once. */
public final class ModuleDefinitions {
    private ModuleDefinitions() {}

    /** What a definition asks for, whatever its kind. */
    private record Asked(ObjectName name, Kind kind, boolean alter, boolean orAlter, int parent) {}

    /** The module as it will be. Throws 2714, 208, 2760 and 8197. */
    public static ModuleSchema module(Ddl definition, DdlContext context) {
        return module(asked(definition, context), context);
    }

    /** The same, in the place of one that is there. */
    public static ModuleSchema replacement(Ddl definition, DdlContext context) {
        Asked asked = asked(definition, context);
        return module(new Asked(asked.name(), asked.kind(), asked.alter(), true, asked.parent()), context);
    }

    private static ModuleSchema module(Asked asked, DdlContext context) {
        String database = context.database(asked.name());
        String schema = context.schema(asked.name(), database);
        String name = asked.name().name();
        SessionCatalog catalog = context.catalog();
        Optional<ModuleSchema> before = isTemporary(name)
                ? Optional.ofNullable(context.session().temporaryProcedures().get(name.toLowerCase(Locale.ROOT)))
                : catalog.module(database, schema, name);
        if (before.isPresent() && !asked.alter() && !asked.orAlter()) {
            throw ObjectMessage.PROCEDURE_EXISTS.exception(name);
        }
        if (before.isEmpty() && asked.alter()) {
            throw ObjectMessage.ALTER_MODULE_NOT_FOUND.exception(asked.name());
        }
        if (before.isEmpty() && ObjectNames.isTaken(catalog, database, schema, name)) {
            throw ObjectMessage.OBJECT_EXISTS.exception(name);
        }
        return new ModuleSchema(
                before.map(ModuleSchema::objectId)
                        .orElseGet(() -> context.objectIds(database).getAsInt()),
                asked.kind(),
                database,
                before.map(ModuleSchema::schema).orElse(schema),
                before.map(ModuleSchema::name).orElse(name),
                context.text(),
                sha256(context.text()),
                asked.parent(),
                before.map(ModuleSchema::disabled).orElse(false),
                context.session().options().quotedIdentifier(),
                context.session().options().ansiNulls());
    }

    /** Makes the module known: to this session alone when it is a #procedure, else to all once it is committed. */
    public static void put(ModuleSchema module, Session session) {
        if (isTemporary(module.name())) {
            session.temporaryProcedures().put(module.name().toLowerCase(Locale.ROOT), module);
        } else {
            session.modules().put(module);
        }
    }

    private static boolean isTemporary(String name) {
        return name.startsWith("#");
    }

    private static Asked asked(Ddl definition, DdlContext context) {
        return switch (definition) {
            case Ddl.CreateProcedure p -> new Asked(p.name(), Kind.PROCEDURE, p.alter(), p.orAlter(), 0);
            case Ddl.CreateView v -> new Asked(v.name(), Kind.VIEW, v.alter(), v.orAlter(), 0);
            case Ddl.CreateFunction f -> new Asked(f.name(), kind(f.returns()), f.alter(), f.orAlter(), 0);
            case Ddl.CreateTrigger t -> {
                TableSchema table = AlterTables.find(t.table(), context)
                        .orElseThrow(() -> ObjectMessage.TRIGGER_ON_OBJECT_INVALID.exception(t.table()));
                ObjectName name = t.name().schema() == null
                        ? new ObjectName(
                                List.of(table.schema(), t.name().name()),
                                t.name().position())
                        : t.name();
                yield new Asked(name, Kind.TRIGGER, t.alter(), t.orAlter(), table.objectId());
            }
            default -> throw new IllegalArgumentException("no module: " + definition);
        };
    }

    private static Kind kind(Ddl.Returns returns) {
        return switch (returns) {
            case Ddl.Returns.Scalar _ -> Kind.SCALAR_FUNCTION;
            case Ddl.Returns.Inline _ -> Kind.INLINE_FUNCTION;
            case Ddl.Returns.MultiStatement _ -> Kind.TABLE_FUNCTION;
        };
    }

    /** ENABLE and DISABLE TRIGGER; no names means all. Throws 4920. */
    public static void enable(TableSchema table, List<String> names, boolean enabled, DdlContext context) {
        List<ModuleSchema> triggers = context.catalog().triggers(table);
        for (String name : names) {
            if (triggers.stream().noneMatch(trigger -> trigger.name().equalsIgnoreCase(name))) {
                throw ObjectMessage.TRIGGER_OPERATION_FAILED.exception(name, table.name());
            }
        }
        for (ModuleSchema trigger : triggers) {
            boolean meant = names.isEmpty() || names.stream().anyMatch(trigger.name()::equalsIgnoreCase);
            if (meant && trigger.disabled() == enabled) {
                context.session().modules().put(with(trigger, !enabled));
            }
        }
    }

    private static ModuleSchema with(ModuleSchema module, boolean disabled) {
        return new ModuleSchema(
                module.objectId(),
                module.kind(),
                module.database(),
                module.schema(),
                module.name(),
                module.text(),
                module.sha256(),
                module.parent(),
                disabled,
                module.quotedIdentifier(),
                module.ansiNulls());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
