package dev.aul.language.relational;

/** A part of a plan with the registers that its rows lie in; those of a query stand in the order of its columns. */
@SuppressWarnings("ArrayRecordComponent")
record Planned(Operator rows, int[] outputs) {}
