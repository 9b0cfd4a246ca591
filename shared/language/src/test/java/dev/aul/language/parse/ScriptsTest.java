package dev.aul.language.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a script is cut. */
class ScriptsTest {
    @Test
    void goStandsAloneOnItsLine() {
        assertEquals(
                List.of(
                        new ScriptBatch("SELECT 1\n", 1, 1),
                        new ScriptBatch("SELECT go\nFROM t\n", 3, 3),
                        new ScriptBatch("\nSELECT 2", 6, 1)),
                Scripts.split("SELECT 1\nGO\nSELECT go\nFROM t\n  go 3 -- thrice\n\nSELECT 2"));
    }

    @Test
    void stringsAndCommentsHideIt() {
        String text = "SELECT 'a\nGO\n' /* b /* c */\nGO\n*/, [d\nGO\n], \"e\nGO\n\" -- it's\n";
        assertEquals(List.of(new ScriptBatch(text, 1, 1)), Scripts.split(text + "GO\r\n"));
    }

    @Test
    void emptyBatchesAreLeftOut() {
        assertEquals(List.of(), Scripts.split("GO\n\nGO\n  \n"));
    }
}
