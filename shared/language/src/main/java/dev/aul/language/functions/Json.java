package dev.aul.language.functions;

import java.util.List;

/**
 * A JSON value as read, with its place {@code from..to} in the text, so that parts are handed out and changed without
 * touching how the rest is written.
 */
sealed interface Json {
    int from();

    int to();

    record Text(String value, int from, int to) implements Json {}

    record Number(int from, int to) implements Json {}

    record Truth(int from, int to) implements Json {}

    record Null(int from, int to) implements Json {}

    record Array(List<Json> items, int from, int to) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    record Object(List<Member> members, int from, int to) implements Json {
        public Object {
            members = List.copyOf(members);
        }
    }

    /** {@code from}: where its name begins. */
    record Member(String name, int from, Json value) {}

    /** OPENJSON's type column: 0 null, 1 string, 2 number, 3 true or false, 4 array, 5 object. */
    default int typeNumber() {
        return switch (this) {
            case Null _ -> 0;
            case Text _ -> 1;
            case Number _ -> 2;
            case Truth _ -> 3;
            case Array _ -> 4;
            case Object _ -> 5;
        };
    }

    default boolean isScalar() {
        return !(this instanceof Array || this instanceof Object);
    }

    /** The value as T-SQL text: of a string what it means, of everything else what is written. */
    default String in(String document) {
        return this instanceof Text text ? text.value() : document.substring(from(), to());
    }
}
