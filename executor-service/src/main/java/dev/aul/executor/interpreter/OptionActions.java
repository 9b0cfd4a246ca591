package dev.aul.executor.interpreter;

import dev.aul.executor.ddl.DdlMessage;
import dev.aul.executor.interpreter.Values.Value;
import dev.aul.executor.procedures.Names;
import dev.aul.executor.state.Language;
import dev.aul.executor.state.OptionSet;
import dev.aul.executor.state.Session;
import dev.aul.language.ast.ObjectName;
import dev.aul.language.catalog.TableSchema;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SyntaxMessage;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.Frame;
import dev.aul.messages.frames.Frame.SessionProperty;
import dev.aul.messages.frames.StatementKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** SET options, SET IDENTITY_INSERT and USE. */
final class OptionActions {
    private static final Set<String> DATE_FORMATS = Set.of("mdy", "dmy", "ymd", "ydm", "myd", "dym");
    private static final Set<String> NUMBERS = Set.of("DATEFIRST", "ROWCOUNT", "TEXTSIZE", "LOCK_TIMEOUT");

    private OptionActions() {}

    static Action set(Step.SetOption option) {
        Value value = Values.value(option.value());
        String name = option.name().toUpperCase(Locale.ROOT);
        return (execution, activation) -> {
            Session session = execution.session();
            SessionOptions before = session.options();
            boolean ofModule = name.equals("ANSI_NULLS") || name.equals("QUOTED_IDENTIFIER");
            if (!(ofModule && activation.program().module().isPresent())) {
                session.options(changed(before, name, value.of(execution, activation)));
            }
            if (name.equals("LANGUAGE")) {
                tellLanguage(before.language(), option, execution, activation);
            }
            return execution.done(activation, StatementKind.SET_OPTION);
        };
    }

    private static SessionOptions changed(SessionOptions before, String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (OptionSet.isSwitch(name)) {
            return OptionSet.withSwitch(before, name, text.equalsIgnoreCase("ON"));
        }
        if (NUMBERS.contains(name)) {
            return OptionSet.withNumber(before, name, number(name, text));
        }
        return switch (name) {
            case "LANGUAGE" ->
                OptionSet.withLanguage(
                        before, Language.find(text).orElseThrow(() -> RunMessage.UNKNOWN_LANGUAGE.exception(text)));
            case "DATEFORMAT" -> {
                String format = text.toLowerCase(Locale.ROOT);
                if (!DATE_FORMATS.contains(format)) {
                    throw RunMessage.INVALID_DATE_FORMAT.exception(text);
                }
                yield OptionSet.withDateFormat(before, format);
            }
            case "TRANSACTION ISOLATION LEVEL" -> OptionSet.withIsolation(before, text.toUpperCase(Locale.ROOT));
            default -> {
                if (!OptionSet.isIgnored(name)) {
                    throw SyntaxMessage.UNRECOGNIZED_SET_OPTION.exception(name, "SET option");
                }
                yield before;
            }
        };
    }

    private static long number(String name, String text) {
        try {
            long value = Long.parseLong(text.strip());
            if (name.equals("DATEFIRST") && (value < 1 || value > 7)) {
                throw SyntaxMessage.INVALID_OPTION_USE.exception("DATEFIRST", "SET");
            }
            return value;
        } catch (NumberFormatException _) {
            throw SyntaxMessage.SYNTAX_NEAR.exception(text);
        }
    }

    private static void tellLanguage(String before, Step.SetOption option, Execution execution, Activation activation) {
        String now = execution.options().language();
        execution.output().frame(new Frame.SessionChange(SessionProperty.LANGUAGE, now, before));
        execution
                .output()
                .message(RunMessage.LANGUAGE_CHANGED
                        .error(now)
                        .at(option.position().line(), activation.name()));
    }

    static Action identityInsert(Step.SetIdentityInsert option) {
        return (execution, activation) -> {
            Session session = execution.session();
            TableSchema table = find(option.table(), session)
                    .orElseThrow(() -> DdlMessage.OBJECT_NOT_FOUND.exception(option.table()));
            if (table.columns().stream().noneMatch(column -> column.identity() != null)) {
                throw ObjectMessage.IDENTITY_INSERT_NO_IDENTITY.exception(table.name());
            }
            TableSchema taken = session.identityInsert();
            boolean same = taken != null && taken.objectId() == table.objectId();
            if (option.on() && taken != null && !same) {
                throw ObjectMessage.IDENTITY_INSERT_TAKEN.exception(
                        taken.database(), taken.schema(), taken.name(), option.table());
            }
            if (option.on()) {
                session.identityInsert(table);
            } else if (same) {
                session.identityInsert(null);
            }
            return execution.done(activation, StatementKind.SET_OPTION);
        };
    }

    private static Optional<TableSchema> find(ObjectName name, Session session) {
        return name.name().startsWith("#")
                ? session.temporary(name.name())
                : Names.find(name, session.database(), "dbo", session.catalog()::table);
    }

    static Action use(Step.Use use) {
        return (execution, activation) -> {
            Session session = execution.session();
            String before = session.database();
            String now = session.catalog()
                    .databaseName(use.database())
                    .orElseThrow(() -> RunMessage.UNKNOWN_DATABASE.exception(use.database()));
            session.use(now);
            execution.output().frame(new Frame.SessionChange(SessionProperty.DATABASE, now, before));
            execution
                    .output()
                    .message(RunMessage.DATABASE_CHANGED
                            .error(now)
                            .at(use.position().line(), activation.name()));
            return execution.done(activation, StatementKind.OTHER);
        };
    }
}
