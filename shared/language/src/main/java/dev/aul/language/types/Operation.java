package dev.aul.language.types;

/** Operators that combine types, with the names that messages give them. */
public enum Operation {
    ADD("add"),
    SUBTRACT("subtract"),
    MULTIPLY("multiply"),
    DIVIDE("divide"),
    MODULO("modulo"),
    BIT_AND("'&'"),
    BIT_OR("'|'"),
    BIT_XOR("'^'"),
    MINUS("minus"),
    BIT_NOT("'~'"),
    EQUAL("equal to"),
    NOT_EQUAL("not equal to"),
    LESS("less than"),
    LESS_OR_EQUAL("less than or equal to"),
    GREATER("greater than"),
    GREATER_OR_EQUAL("greater than or equal to"),
    LIKE("like");

    private final String messageName;

    Operation(String messageName) {
        this.messageName = messageName;
    }

    /** As errors 402 and 8117 write it. */
    public String messageName() {
        return messageName;
    }

    boolean isBitwise() {
        return this == BIT_AND || this == BIT_OR || this == BIT_XOR;
    }
}
