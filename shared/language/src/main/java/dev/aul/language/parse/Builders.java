package dev.aul.language.parse;

/** The builders of one parse, which call each other: statements hold queries, queries expressions, and those queries. */
final class Builders {
    final Source source;
    final ExpressionBuilder expressions;
    final ValueBuilder values;
    final CallBuilder calls;
    final QueryBuilder queries;
    final TableBuilder tables;
    final DmlBuilder dml;
    final StatementBuilder statements;
    final ControlBuilder control;
    final CursorBuilder cursors;
    final SetBuilder sets;
    final DdlBuilder ddl;
    final ElementBuilder elements;
    final ModuleBuilder modules;

    Builders(Source source) {
        this.source = source;
        expressions = new ExpressionBuilder(this);
        values = new ValueBuilder(this);
        calls = new CallBuilder(this);
        queries = new QueryBuilder(this);
        tables = new TableBuilder(this);
        dml = new DmlBuilder(this);
        control = new ControlBuilder(this);
        cursors = new CursorBuilder(this);
        sets = new SetBuilder(this);
        ddl = new DdlBuilder(this);
        elements = new ElementBuilder(this);
        modules = new ModuleBuilder(this);
        statements = new StatementBuilder(this);
    }
}
