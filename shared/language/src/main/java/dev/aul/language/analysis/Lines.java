package dev.aul.language.analysis;

import dev.aul.language.ast.Position;
import dev.aul.language.errors.Message;
import dev.aul.language.errors.ObjectMessage;
import dev.aul.language.errors.SqlException;

/** Gives errors the line of the text that they are about; the innermost text that knows it wins. */
final class Lines {
    private Lines() {}

    static SqlException at(SqlException e, Position position) {
        return e.error().line() != 0 || position.line() == 0
                ? e
                : new SqlException(e.error().at(position.line(), e.error().procedure()));
    }

    static SqlException error(Position position, Message message, Object... arguments) {
        return at(message.exception(arguments), position);
    }

    /** A construct that this server does not know. */
    static SqlException unsupported(Position position, String construct) {
        return error(position, ObjectMessage.UNSUPPORTED, construct);
    }
}
