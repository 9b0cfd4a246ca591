package dev.aul.language.functions;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.TypeMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.functions.ScalarFunction.Typing;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.util.ArrayList;
import java.util.List;

/** Rules for the types of a call. */
final class Typings {
    static final int MAX_BYTES = 8000;
    static final int MAX_CHARACTERS = 4000;
    static final SqlType VARCHAR_MAX = SqlType.varchar(SqlType.MAX);
    static final SqlType NVARCHAR_MAX = SqlType.nvarchar(SqlType.MAX);
    static final SqlType VARBINARY_MAX = SqlType.varbinary(SqlType.MAX);

    private Typings() {}

    /** A fixed result; the last parameter type serves all further arguments. */
    static Typing fixed(SqlType result, SqlType... parameters) {
        return arguments -> new Signature(parameters(arguments.size(), parameters), result);
    }

    /** A fixed result; every argument keeps its own type, a bare NULL becomes int. */
    static Typing fixedOfAny(SqlType result) {
        return arguments -> new Signature(
                arguments.stream()
                        .map(argument -> known(argument.type(), SqlType.INT))
                        .toList(),
                result);
    }

    /** The result has the type of the first argument, as a string; further parameters are given. */
    static Typing stringLikeFirst(SqlType... rest) {
        return arguments -> {
            SqlType first = stringOf(arguments.getFirst().type());
            return new Signature(prepend(first, arguments.size(), rest), variable(first));
        };
    }

    static List<SqlType> prepend(SqlType first, int count, SqlType... rest) {
        List<SqlType> types = new ArrayList<>();
        types.add(first);
        if (count > 1) {
            types.addAll(parameters(count - 1, rest));
        }
        return types;
    }

    private static List<SqlType> parameters(int count, SqlType... types) {
        List<SqlType> parameters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parameters.add(types[Math.min(i, types.length - 1)]);
        }
        return parameters;
    }

    /** The type, or another one for a bare NULL. */
    static SqlType known(SqlType type, SqlType forNull) {
        return type.kind() == TypeKind.NULL ? forNull : type;
    }

    /** The string type that an argument becomes: itself, or a varchar long enough for the other types' text. */
    static SqlType stringOf(SqlType type) {
        return switch (type.kind()) {
            case CHAR, VARCHAR, NCHAR, NVARCHAR -> type;
            case TEXT -> VARCHAR_MAX;
            case NTEXT, XML -> NVARCHAR_MAX;
            case NULL -> SqlType.varchar(1);
            case SQL_VARIANT -> SqlType.nvarchar(MAX_CHARACTERS);
            case BINARY, VARBINARY -> SqlType.varchar(type.isMax() ? SqlType.MAX : Math.max(1, type.length()));
            case IMAGE -> VARCHAR_MAX;
            default -> SqlType.varchar(displayLength(type));
        };
    }

    /** Characters that the text of a value can need. */
    static int displayLength(SqlType type) {
        return switch (type.kind()) {
            case BIT -> 1;
            case TINYINT -> 3;
            case SMALLINT -> 6;
            case INT -> 12;
            case BIGINT -> 20;
            case DECIMAL, NUMERIC -> type.precision() + 3;
            case MONEY, SMALLMONEY -> 22;
            case FLOAT, REAL -> 23;
            case DATE -> 10;
            case TIME -> 8 + fraction(type);
            case DATETIME, SMALLDATETIME -> 30;
            case DATETIME2 -> 19 + fraction(type);
            case DATETIMEOFFSET -> 26 + fraction(type);
            case UNIQUEIDENTIFIER -> 36;
            default -> 30;
        };
    }

    private static int fraction(SqlType type) {
        return type.scale() == 0 ? 0 : type.scale() + 1;
    }

    /** varchar for char, nvarchar for nchar: what functions return. */
    static SqlType variable(SqlType type) {
        return switch (type.kind()) {
            case CHAR -> SqlType.varchar(type.length());
            case NCHAR -> SqlType.nvarchar(type.length());
            default -> type;
        };
    }

    /** varchar or nvarchar of a length; {@link SqlType#MAX} and what passes the limit of the kind are handled. */
    static SqlType string(boolean unicode, long length, boolean max) {
        if (max) {
            return unicode ? NVARCHAR_MAX : VARCHAR_MAX;
        }
        int limit = unicode ? MAX_CHARACTERS : MAX_BYTES;
        int capped = Math.clamp(length, 1, limit);
        return unicode ? SqlType.nvarchar(capped) : SqlType.varchar(capped);
    }

    /** The int value of a literal argument, or the default when it is no literal. */
    static long literal(Argument argument, long otherwise) {
        return argument.literal() && argument.value() instanceof Number number ? number.longValue() : otherwise;
    }

    /** The refusal of an argument: 8116. */
    static SqlException refused(SqlType type, int argument, String function) {
        return TypeMessage.INVALID_ARGUMENT.exception(name(type), argument, function);
    }

    private static String name(SqlType type) {
        return type.isMax() ? type.toString() : type.kind().sqlName();
    }
}
