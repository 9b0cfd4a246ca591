package dev.aul.executor.interpreter;

import dev.aul.executor.state.Session;
import dev.aul.language.catalog.CatalogSnapshot;
import dev.aul.language.functions.EvalContext;
import dev.aul.language.functions.SessionOptions;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What the expressions of one statement see of their session. */
final class StatementContext implements EvalContext {
    private final Execution execution;
    private final Activation activation;
    private final Session session;
    private @Nullable OffsetDateTime time;

    StatementContext(Execution execution, Activation activation) {
        this.execution = execution;
        this.activation = activation;
        this.session = execution.session();
    }

    @Override
    public OffsetDateTime statementTime() {
        OffsetDateTime known = time;
        if (known == null) {
            known = OffsetDateTime.now(ZoneId.systemDefault());
            time = known;
        }
        return known;
    }

    @Override
    public SessionOptions options() {
        return session.options();
    }

    @Override
    public CatalogSnapshot catalog() {
        return session.catalog();
    }

    @Override
    public String database() {
        return session.database();
    }

    @Override
    public @Nullable Object state(String name) {
        return SessionState.of(name, execution, activation);
    }

    @Override
    public @Nullable Object state(String name, @Nullable Object... keys) {
        return KeyedState.of(name, keys, execution, activation);
    }

    @Override
    public @Nullable Object callUserFunction(String qualifiedName, List<@Nullable Object> arguments, SqlType result) {
        return result.kind() == TypeKind.TABLE
                ? execution.functions().table(qualifiedName, arguments)
                : execution.functions().scalar(qualifiedName, arguments);
    }

    @Override
    public void warn(int number) {
        execution.warn(number);
    }

    @Override
    public Random random() {
        return session.random();
    }
}
