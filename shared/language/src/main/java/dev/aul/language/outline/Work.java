package dev.aul.language.outline;

/** What aul does itself with rows, and why when nothing more special is known. */
public enum Work {
    FILTER("Filter", "the store cannot decide this condition exactly as T-SQL does"),
    COMPUTE("Compute", "expressions are computed by aul"),
    SUBQUERY("Subquery", "a query inside an expression is asked by aul, once for the same outer values"),
    GROUP("Group", "the store is not asked: it would group or add up otherwise, or the rows are made by aul"),
    SORT("Sort", "the rows are made by aul, or the store would order them otherwise"),
    DISTINCT("Distinct", "the rows are made by aul, or the store would tell them apart otherwise"),
    LIMIT("Limit", "rows are counted after what is done by aul"),
    SHARE("Limit", "PERCENT and WITH TIES are counted by aul"),
    UNION("Union", "set operations are put together by aul"),
    MATCH("Match", "INTERSECT and EXCEPT are compared by aul"),
    WINDOW("Window", "window functions are computed by aul"),
    JOIN("Join", "the store is not asked: it would join otherwise, or a side is made by aul"),
    HOLD("Hold", "rows that are searched more than once are read once and held"),
    LOOK_UP("Look up", "single rows are asked for while they are few; then the table is read once"),
    RECURSION("Recurse", "recursive common tables are made level by level by aul"),
    REFERENCE("Read held rows", "a common table that is used more than once is made once"),
    VALUES("Rows", "rows that need no table are made by aul"),
    TABLE_FUNCTION("Call", "table functions run in aul"),
    ASSIGN("Assign", "only variables are assigned"),
    DEFINE("Define", "kept in aul's catalogue: the store needs nothing of it"),
    COPY("Copy rows", "a table whose columns change is made anew beside the old one and filled row by row");

    private final String title;
    private final String reason;

    Work(String title, String reason) {
        this.title = title;
        this.reason = reason;
    }

    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }
}
