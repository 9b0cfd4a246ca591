package dev.aul.language.functions;

import static dev.aul.language.functions.Rows.strict;
import static dev.aul.language.functions.Rows.string;

import dev.aul.language.errors.ValueMessage;
import dev.aul.language.functions.ScalarFunction.Argument;
import dev.aul.language.functions.ScalarFunction.Signature;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeKind;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SWITCHOFFSET, TODATETIMEOFFSET and AT TIME ZONE (a function named {@code AT_TIME_ZONE}). */
final class ZoneFunctions {
    private static final int MAX_OFFSET_MINUTES = 14 * 60;

    private ZoneFunctions() {}

    static List<ScalarFunction> rows() {
        return List.of(
                strict("SWITCHOFFSET", 2, 2, ZoneFunctions::switchTyping, ZoneFunctions::switchOffset),
                strict("TODATETIMEOFFSET", 2, 2, ZoneFunctions::toOffsetTyping, ZoneFunctions::toOffset),
                strict("AT_TIME_ZONE", 2, 2, ZoneFunctions::atZoneTyping, ZoneFunctions::atZone));
    }

    private static SqlType moment(int scale) {
        return SqlType.scaled(TypeKind.DATETIMEOFFSET, scale);
    }

    private static SqlType offset(Argument argument) {
        return argument.type().kind().isNumber() ? SqlType.INT : SqlType.nvarchar(30);
    }

    private static Signature switchTyping(List<Argument> arguments) {
        SqlType given = arguments.get(0).type();
        SqlType type = moment(
                given.kind() == TypeKind.DATETIMEOFFSET || given.kind() == TypeKind.DATETIME2 ? given.scale() : 7);
        return new Signature(List.of(type, offset(arguments.get(1))), type);
    }

    private static Object switchOffset(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        ZoneOffset offset = parse(arguments[1], "switchoffset");
        OffsetDateTime moved = ((OffsetDateTime) arguments[0]).withOffsetSameInstant(offset);
        return inRange(moved, "switchoffset");
    }

    private static Signature toOffsetTyping(List<Argument> arguments) {
        SqlType given = arguments.get(0).type();
        int scale = given.kind() == TypeKind.DATETIMEOFFSET || given.kind() == TypeKind.DATETIME2 ? given.scale() : 7;
        SqlType local = SqlType.scaled(TypeKind.DATETIME2, scale);
        return new Signature(List.of(local, offset(arguments.get(1))), moment(scale));
    }

    private static Object toOffset(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        ZoneOffset offset = parse(arguments[1], "todatetimeoffset");
        return inRange(((LocalDateTime) arguments[0]).atOffset(offset), "todatetimeoffset");
    }

    private static OffsetDateTime inRange(OffsetDateTime moment, String function) {
        int utcYear = Temporal.utc(moment).getYear();
        if (moment.getYear() < 1 || moment.getYear() > 9999 || utcYear < 1 || utcYear > 9999) {
            throw ValueMessage.TIME_ZONE_OVERFLOW.exception(function);
        }
        return moment;
    }

    /** {@code +hh:mm} or minutes; throws 9812. */
    private static ZoneOffset parse(Object zone, String function) {
        if (zone instanceof Integer minutes) {
            if (Math.abs((long) minutes) > MAX_OFFSET_MINUTES) {
                throw ValueMessage.TIME_ZONE_INVALID.exception(function);
            }
            return ZoneOffset.ofTotalSeconds(minutes * 60);
        }
        String text = ((String) zone).stripTrailing();
        if (!text.matches("[+-]\\d\\d?:\\d\\d")) {
            throw ValueMessage.TIME_ZONE_INVALID.exception(function);
        }
        int colon = text.indexOf(':');
        int minutes = Integer.parseInt(text.substring(1, colon)) * 60 + Integer.parseInt(text.substring(colon + 1));
        if (minutes > MAX_OFFSET_MINUTES || Integer.parseInt(text.substring(colon + 1)) > 59) {
            throw ValueMessage.TIME_ZONE_INVALID.exception(function);
        }
        return ZoneOffset.ofTotalSeconds((text.charAt(0) == '-' ? -minutes : minutes) * 60);
    }

    private static Signature atZoneTyping(List<Argument> arguments) {
        SqlType given = Typings.known(arguments.get(0).type(), SqlType.DATETIME);
        int scale =
                switch (given.kind()) {
                    case DATETIME -> 3;
                    case SMALLDATETIME -> 0;
                    case DATETIME2, DATETIMEOFFSET -> given.scale();
                    default -> throw Typings.refused(given, 1, "AT TIME ZONE");
                };
        return new Signature(List.of(given, SqlType.SYSNAME), moment(scale));
    }

    private static Object atZone(EvalContext context, @Nullable Object[] arguments, Signature signature) {
        ZoneId zone = TimeZones.find(string(arguments, 1));
        if (zone == null) {
            throw ValueMessage.TIME_ZONE_NAME.exception(string(arguments, 1));
        }
        if (arguments[0] instanceof OffsetDateTime moment) {
            return moment.atZoneSameInstant(zone).toOffsetDateTime();
        }
        LocalDateTime local =
                Temporal.toScale((LocalDateTime) arguments[0], signature.type().scale());
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        if (transition == null) {
            return local.atOffset(zone.getRules().getOffset(local));
        }
        // In a gap the clock moves forward, in an overlap standard time counts.
        return transition.isGap()
                ? local.plus(transition.getDuration()).atOffset(transition.getOffsetAfter())
                : local.atOffset(transition.getOffsetAfter());
    }
}
