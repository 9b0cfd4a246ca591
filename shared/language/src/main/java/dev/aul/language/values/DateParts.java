package dev.aul.language.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a date and time.
 *
 * @param date 1900-01-01 when the text has only a time
 * @param offsetMinutes from UTC; null when not written
 * @param fractionDigits of the second, 0..7
 * @param iso whether the form is {@code yyyy-mm-ddThh:mm:ss}
 */
record DateParts(LocalDate date, LocalTime time, @Nullable Integer offsetMinutes, int fractionDigits, boolean iso) {
    LocalDateTime moment() {
        return LocalDateTime.of(date, time);
    }

    /** Why a text is no date. */
    enum Fault {
        /** It is not in any form of a date: 241. */
        SYNTAX,
        /** It has the form, but there is no such day or time: 242 for the two old types, else 241. */
        RANGE,
        /** DATEFORMAT ydm, which only the old types know: 9808. */
        YDM
    }

    /** Carries the fault to where the type and its error are known. Has no stack trace. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Invalid(Fault fault) {
            super(fault.name(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
