package dev.aul.registry.tree;

import dev.aul.language.ast.Ddl;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.ast.Statement;
import dev.aul.language.catalog.ModuleSchema;
import dev.aul.language.catalog.ModuleSchema.Kind;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlException;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.Scripts;
import dev.aul.language.parse.SqlParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a module's file: SET options, then one CREATE of a procedure, function, view or trigger. */
public final class ModuleFile {
    private static final int FIRST_ID = 1_000_000_000;

    private ModuleFile() {}

    /** @throws SqlException for text that does not parse, declares nothing or several, or another schema than its folder's */
    public static ModuleSchema read(ModulePath path, String text) {
        ModuleSchema found = null;
        boolean quotedIdentifier = true;
        boolean ansiNulls = true;
        for (var batch : Scripts.split(text)) {
            var statements = SqlParser.parse(batch.text(), new ParseOptions(quotedIdentifier, batch.firstLine()))
                    .statements();
            for (var statement : statements) {
                if (statement instanceof Statement.SetOption option) {
                    quotedIdentifier = option(option, "QUOTED_IDENTIFIER", quotedIdentifier);
                    ansiNulls = option(option, "ANSI_NULLS", ansiNulls);
                }
            }
            var module = module(path, statements, batch.text(), batch.firstLine(), quotedIdentifier, ansiNulls);
            if (module != null && found != null) {
                throw refused("the file declares more than one module; give each its own file", batch.firstLine());
            }
            found = module == null ? found : module;
        }
        if (found == null) {
            throw refused("the file declares no procedure, function, view or trigger", 1);
        }
        return found;
    }

    private static boolean option(Statement.SetOption option, String name, boolean now) {
        return option.name().equals(name) ? option.value().equalsIgnoreCase("ON") : now;
    }

    private static @Nullable ModuleSchema module(
            ModulePath path,
            List<Statement> statements,
            String text,
            int firstLine,
            boolean quotedIdentifier,
            boolean ansiNulls) {
        for (var statement : statements) {
            var declared = declared(statement);
            if (declared != null) {
                checkSchema(
                        path, declared.name(), firstLine + statement.position().line() - 1);
                return module(
                        path, declared.kind(), declared.name().name(), text, sha256(text), quotedIdentifier, ansiNulls);
            }
        }
        return null;
    }

    /** @param text the batch that declares it */
    static ModuleSchema module(
            ModulePath path,
            Kind kind,
            String name,
            String text,
            String sha256,
            boolean quotedIdentifier,
            boolean ansiNulls) {
        return new ModuleSchema(
                id(path + "/" + name),
                kind,
                path.database() == null ? "" : path.database(),
                path.schema(),
                name,
                text,
                sha256,
                0,
                false,
                quotedIdentifier,
                ansiNulls);
    }

    private record Declared(Kind kind, ObjectName name) {}

    private static @Nullable Declared declared(Statement statement) {
        return switch (statement) {
            case Ddl.CreateProcedure procedure -> new Declared(Kind.PROCEDURE, procedure.name());
            case Ddl.CreateView view -> new Declared(Kind.VIEW, view.name());
            case Ddl.CreateTrigger trigger -> new Declared(Kind.TRIGGER, trigger.name());
            case Ddl.CreateFunction function ->
                new Declared(
                        switch (function.returns()) {
                            case Ddl.Returns.Scalar _ -> Kind.SCALAR_FUNCTION;
                            case Ddl.Returns.Inline _ -> Kind.INLINE_FUNCTION;
                            case Ddl.Returns.MultiStatement _ -> Kind.TABLE_FUNCTION;
                        },
                        function.name());
            default -> null;
        };
    }

    private static void checkSchema(ModulePath path, ObjectName name, int line) {
        var declared = name.schema();
        if (declared != null && !declared.equalsIgnoreCase(path.schema())) {
            throw refused(
                    "the file declares schema '%s' but lies in the folder of schema '%s'"
                            .formatted(declared, path.schema()),
                    line);
        }
    }

    private static SqlException refused(String message, int line) {
        return new SqlException(new SqlError(50000, 16, 1, message, line, null, SqlError.Fate.COMPILE));
    }

    /** A positive id that is the same on every node. */
    static int id(String path) {
        return FIRST_ID + Math.floorMod(path.toLowerCase(java.util.Locale.ROOT).hashCode(), FIRST_ID);
    }

    /** Of the UTF-8 text, lower-case hexadecimal. */
    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
