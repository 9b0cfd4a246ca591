package dev.aul.language.functions;

import dev.aul.language.errors.SqlException;
import dev.aul.language.errors.ValueMessage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON text strictly; what is malformed is 13609 with the character and its position. */
final class JsonReader {
    private static final int MAX_DEPTH = 128;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) {
        JsonReader reader = new JsonReader(text);
        Json value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.unexpected();
        }
        return value;
    }

    /** The value, or null when the text is no JSON. */
    static @Nullable Json tryRead(String text) {
        try {
            return read(text);
        } catch (SqlException malformed) {
            return null;
        }
    }

    private Json value() {
        blanks();
        int from = at;
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> {
                String text = string();
                yield new Json.Text(text, from, at);
            }
            case 't' -> {
                word("true");
                yield new Json.Truth(from, at);
            }
            case 'f' -> {
                word("false");
                yield new Json.Truth(from, at);
            }
            case 'n' -> {
                word("null");
                yield new Json.Null(from, at);
            }
            default -> number();
        };
    }

    private Json object() {
        int from = at;
        List<Json.Member> members = new ArrayList<>();
        boolean more = open('}');
        while (more) {
            blanks();
            expectPeek('"');
            int start = at;
            String name = string();
            blanks();
            expect(':');
            members.add(new Json.Member(name, start, value()));
            more = more('}');
        }
        return new Json.Object(members, from, at);
    }

    private Json array() {
        int from = at;
        List<Json> items = new ArrayList<>();
        boolean more = open(']');
        while (more) {
            items.add(value());
            more = more(']');
        }
        return new Json.Array(items, from, at);
    }

    /** Takes the opening sign; false when the closing one follows at once. */
    private boolean open(char close) {
        if (++depth > MAX_DEPTH) {
            throw unexpected();
        }
        at++;
        blanks();
        if (peek() != close) {
            return true;
        }
        at++;
        depth--;
        return false;
    }

    /** Takes a comma, or the closing sign and then tells that there is no more. */
    private boolean more(char close) {
        blanks();
        if (peek() == ',') {
            at++;
            return true;
        }
        expect(close);
        depth--;
        return false;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = peek();
            if (c < ' ') {
                throw unexpected();
            }
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        at++;
        char c = peek();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int i = 0; i < 4; i++) {
                    at++;
                    int digit = Character.digit(peek(), 16);
                    if (digit < 0) {
                        throw unexpected();
                    }
                    code = code * 16 + digit;
                }
                yield (char) code;
            }
            default -> throw unexpected();
        };
    }

    private void word(String word) {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
    }

    private Json number() {
        int from = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new Json.Number(from, at);
    }

    private void digits() {
        if (!isDigit(peek())) {
            throw unexpected();
        }
        while (isDigit(peek())) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character, NUL at the end of the text. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void expectPeek(char c) {
        if (peek() != c) {
            throw unexpected();
        }
    }

    private void expect(char c) {
        expectPeek(c);
        at++;
    }

    private RuntimeException unexpected() {
        String found = at < text.length() ? text.substring(at, at + 1) : ".";
        return ValueMessage.JSON_TEXT.exception(found, at);
    }
}
