package dev.aul.executor.interpreter;

import dev.aul.executor.interpreter.Values.Value;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.functions.MessageFormat;
import dev.aul.language.routine.Step;
import dev.aul.messages.frames.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** PRINT, RAISERROR and THROW. */
final class MessageActions {
    private static final int USER_ERROR = 50_000;
    private static final int HIGHEST_NUMBER = 2_147_483_647;
    private static final int NEEDS_LOG = 18;
    private static final int ENDS_CONNECTION = 20;

    private MessageActions() {}

    static Action print(Step.Print print) {
        Value value = Values.value(print.value());
        return (execution, activation) -> {
            Object text = value.of(execution, activation);
            SqlError message = new SqlError(
                    0,
                    0,
                    1,
                    text == null || text.toString().isEmpty() ? " " : text.toString(),
                    print.position().line(),
                    activation.name(),
                    Fate.RAISED);
            execution.output().message(message);
            return execution.done(activation, StatementKind.PRINT);
        };
    }

    static Action raiseError(Step.RaiseError raise) {
        List<Value> arguments = raise.arguments().stream().map(Values::value).toList();
        boolean log = raise.options().contains("LOG");
        return (execution, activation) -> {
            List<@Nullable Object> values = new ArrayList<>();
            arguments.forEach(argument -> values.add(argument.of(execution, activation)));
            SqlError error = raised(values, log);
            if (error.severity() > 10) {
                throw new SqlException(error);
            }
            execution.output().message(error.at(raise.position().line(), activation.name()));
            if (raise.options().contains("NOWAIT")) {
                execution.output().flush();
            }
            int next = execution.done(activation, StatementKind.PRINT);
            if (raise.options().contains("SETERROR")) {
                execution.session().last().error(error.number());
            }
            return next;
        };
    }

    /** The error that RAISERROR's arguments describe. */
    private static SqlError raised(List<@Nullable Object> values, boolean log) {
        Object message = values.get(0);
        int severity = Math.clamp(number(values, 1), -1, 25);
        int state = number(values, 2);
        state = state < 0 ? 1 : state;
        List<@Nullable Object> rest = values.size() > 3 ? values.subList(3, values.size()) : List.of();
        if (severity > NEEDS_LOG && !log) {
            throw RunMessage.RAISERROR_SEVERITY.exception(NEEDS_LOG);
        }
        if (message instanceof Number given) {
            int id = given.intValue();
            if (id < 13_000 || id == USER_ERROR) {
                throw RunMessage.RAISERROR_NUMBER.exception(id, 13_000, HIGHEST_NUMBER);
            }
            throw RunMessage.RAISERROR_UNKNOWN_NUMBER.exception(id, severity, state);
        }
        severity = Math.max(severity, 0);
        String text = MessageFormat.format(message == null ? "" : message.toString(), rest);
        Fate fate = severity >= ENDS_CONNECTION ? Fate.CONNECTION : Fate.RAISED;
        return new SqlError(USER_ERROR, severity, state, text, 0, null, fate);
    }

    static Action throwError(Step.Throw error) {
        Value number = Values.optional(error.number());
        Value message = Values.optional(error.message());
        Value state = Values.optional(error.state());
        if (number == null || message == null || state == null) {
            return (execution, _) -> {
                throw rethrown(execution);
            };
        }
        return (execution, activation) -> {
            Object id = number.of(execution, activation);
            Object text = message.of(execution, activation);
            int given = id instanceof Integer whole ? whole : 0;
            if (given < USER_ERROR) {
                throw RunMessage.THROW_NUMBER.exception(given);
            }
            int shown = state.of(execution, activation) instanceof Integer whole ? whole : 1;
            throw new SqlException(new SqlError(
                    given, 16, shown, text == null ? "" : text.toString().replace("%%", "%"), 0, null, Fate.THROWN));
        };
    }

    /** The error of the innermost CATCH, as it was, but now it ends the batch. */
    private static SqlException rethrown(Execution execution) {
        SqlError caught = execution.session().errors().innermost();
        if (caught == null) {
            throw new IllegalStateException("THROW outside CATCH is found when the batch is bound");
        }
        return new SqlException(caught.withFate(Fate.THROWN));
    }

    private static int number(List<@Nullable Object> values, int index) {
        return index < values.size() && values.get(index) instanceof Number number ? number.intValue() : 0;
    }
}
