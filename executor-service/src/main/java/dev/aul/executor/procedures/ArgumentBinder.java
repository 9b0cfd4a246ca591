package dev.aul.executor.procedures;

import dev.aul.language.errors.Message;
import dev.aul.language.errors.RunMessage;
import dev.aul.language.errors.SqlError.Fate;
import dev.aul.language.errors.SqlException;
import dev.aul.language.routine.Routine;
import dev.aul.language.types.Conversion;
import dev.aul.language.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives arguments to parameters, and values of OUTPUT parameters back. Errors name the callee and have line 0. */
public final class ArgumentBinder {
    /** Converts a value as an assignment does: strings are cut. */
    @FunctionalInterface
    public interface Converter {
        @Nullable
        Object convert(@Nullable Object value, SqlType from, SqlType to);
    }

    private final String procedure;
    private final List<Routine.Parameter> parameters;
    private final Converter converter;

    /** {@code procedure}: the bare name, for messages. */
    public ArgumentBinder(String procedure, List<Routine.Parameter> parameters, Converter converter) {
        this.procedure = procedure;
        this.parameters = parameters;
        this.converter = converter;
    }

    /** The arguments by parameter: null where none was given. Throws 8143, 8144, 8145, 8146, 8162. */
    public @Nullable Given[] match(List<Given> arguments) {
        if (arguments.size() > parameters.size()) {
            throw parameters.isEmpty()
                    ? error(RunMessage.PARAMETERS_NONE_DECLARED, procedure)
                    : error(RunMessage.PARAMETERS_TOO_MANY, procedure);
        }
        @Nullable Given[] byParameter = new Given[parameters.size()];
        for (int i = 0; i < arguments.size(); i++) {
            Given argument = arguments.get(i);
            int place = argument.name() == null ? i : place(argument.name());
            if (byParameter[place] != null) {
                throw error(RunMessage.PARAMETER_TWICE, parameters.get(place).name());
            }
            if (argument.output() && !parameters.get(place).output()) {
                throw error(
                        RunMessage.PARAMETER_NOT_OUTPUT, parameters.get(place).name());
            }
            byParameter[place] = argument;
        }
        return byParameter;
    }

    /** Fills the first slots with the parameters' values. Throws 201, 206 and 8114. */
    public void fill(@Nullable Given[] byParameter, @Nullable Object[] slots) {
        for (int i = 0; i < byParameter.length; i++) {
            Routine.Parameter parameter = parameters.get(i);
            Given argument = byParameter[i];
            if (argument != null && !argument.useDefault()) {
                slots[i] = convert(argument, parameter.type());
            } else if (parameter.optional()) {
                slots[i] = parameter.defaultValue();
            } else {
                throw error(RunMessage.PARAMETER_MISSING, procedure, parameter.name());
            }
        }
    }

    /** Gives the values of OUTPUT parameters to the arguments that ask for them. */
    public void giveBack(@Nullable Given[] byParameter, @Nullable Object[] slots) {
        for (int i = 0; i < byParameter.length; i++) {
            Given argument = byParameter[i];
            if (argument != null && argument.output()) {
                argument.give(slots[i], parameters.get(i).type());
            }
        }
    }

    private int place(String name) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        throw error(RunMessage.PARAMETER_UNKNOWN, name, procedure);
    }

    private @Nullable Object convert(Given argument, SqlType to) {
        SqlType from = argument.type();
        Object value = argument.value();
        if (value == null || from.equals(to)) {
            return value;
        }
        if (Conversion.of(from.kind(), to.kind()) != Conversion.IMPLICIT) {
            throw error(
                    RunMessage.PARAMETER_CLASH, from.kind().sqlName(), to.kind().sqlName());
        }
        try {
            return converter.convert(value, from, to);
        } catch (SqlException failure) {
            if (failure.error().number() == 8115) {
                throw failure;
            }
            throw error(
                    RunMessage.PARAMETER_CONVERSION,
                    from.kind().sqlName(),
                    to.kind().sqlName());
        }
    }

    private SqlException error(Message message, Object... arguments) {
        return new SqlException(message.error(arguments).at(0, procedure).withFate(Fate.STATEMENT));
    }
}
