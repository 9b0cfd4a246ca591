package dev.aul.tds.type;

/** Where a value stands: text, ntext and image have a text pointer in rows and none in parameters. */
public enum Place {
    ROW,
    PARAMETER
}
