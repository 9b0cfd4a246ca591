package dev.aul.language.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.aul.language.ast.Ddl;
import dev.aul.language.parse.ParseOptions;
import dev.aul.language.parse.SqlParser;
import dev.aul.language.routine.Profile;
import dev.aul.language.routine.Profile.Complexity;
import dev.aul.language.routine.Profile.Obstacle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilerTest {
    private static Profile profile(String body) {
        var statements = SqlParser.parse("CREATE PROCEDURE p @a int AS\n" + body, new ParseOptions(true, 1))
                .statements();
        return Profiler.of((Ddl.CreateProcedure) statements.getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT * FROM t WHERE a = @a                                    | SIMPLE
            BEGIN SET NOCOUNT ON; UPDATE t SET b = 1 WHERE a = @a END       | SIMPLE
            IF @a = 1 SELECT 1 ELSE RETURN 2                                | BASIC
            DECLARE @b int; SELECT @b = a FROM t; SELECT @b                 | MODERATE
            WHILE @a > 0 SET @a -= 1                                        | MODERATE
            CREATE TABLE #t (a int); DROP TABLE #t                          | MODERATE
            SELECT 1; SELECT 2                                              | COMPLEX
            DELETE t OUTPUT deleted.a WHERE a = @a; SELECT 2                | COMPLEX
            BEGIN TRY DELETE t END TRY BEGIN CATCH RETURN 1 END CATCH       | COMPLEX
            EXEC ('SELECT 1')                                               | COMPLEX
            """)
    void complexity(String body, Complexity expected) {
        assertEquals(new Profile(expected, List.of()), profile(body));
    }

    @Test
    void whatForbidsANativeProcedureIsNamedWithItsLine() {
        assertEquals(
                new Profile(
                        Complexity.UNSUPPORTED,
                        List.of(
                                new Obstacle("BEGIN TRANSACTION", 2),
                                new Obstacle("TRUNCATE TABLE of a table that lasts", 3),
                                new Obstacle("COMMIT", 4))),
                profile("BEGIN TRANSACTION\nTRUNCATE TABLE t\nCOMMIT"));
    }
}
