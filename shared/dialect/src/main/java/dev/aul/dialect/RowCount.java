package dev.aul.dialect;

/** The clauses that count rows: each refuses other values. */
public enum RowCount {
    TOP,
    PERCENT,
    OFFSET,
    FETCH
}
