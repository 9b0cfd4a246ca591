package dev.aul.language.analysis;

import dev.aul.language.ast.Query.SetOperator;
import dev.aul.language.errors.BindingMessage;
import dev.aul.language.routine.Rel;
import dev.aul.language.routine.Rel.OutColumn;
import dev.aul.language.types.CommonTypes;
import dev.aul.language.types.SqlType;
import dev.aul.language.types.TypeNames;
import java.util.ArrayList;
import java.util.List;

/** UNION, INTERSECT and EXCEPT: one type per column for both sides, names of the first. */
final class SetOperations {
    private final Binding binding;

    SetOperations(Binding binding) {
        this.binding = binding;
    }

    /** 205 when the counts differ. */
    Rel.Query combine(SetOperator operator, Rel.Query left, Rel.Query right) {
        if (left.columns().size() != right.columns().size()) {
            throw BindingMessage.UNION_COUNT_MISMATCH.exception();
        }
        List<SqlType> types = new ArrayList<>();
        List<OutColumn> columns = new ArrayList<>();
        for (int i = 0; i < left.columns().size(); i++) {
            OutColumn l = left.columns().get(i);
            OutColumn r = right.columns().get(i);
            SqlType type = CommonTypes.of(List.of(l.type(), r.type()));
            if (operator != SetOperator.UNION_ALL) {
                requireComparable(type);
            }
            types.add(type);
            boolean nullable = operator == SetOperator.EXCEPT ? l.nullable() : l.nullable() || r.nullable();
            columns.add(new OutColumn(l.name(), type, nullable, false));
        }
        QueryConversions conversions = new QueryConversions(binding);
        return Rel.Query.of(new Rel.SetOperation(
                operator, conversions.columns(left, types), conversions.columns(right, types), columns));
    }

    /** What DISTINCT and its like compare: 421 for text and xml. */
    static void requireComparable(SqlType type) {
        switch (type.kind()) {
            case TEXT, NTEXT, IMAGE, XML ->
                throw BindingMessage.DISTINCT_NOT_COMPARABLE.exception(TypeNames.inMessage(type));
            default -> {}
        }
    }
}
