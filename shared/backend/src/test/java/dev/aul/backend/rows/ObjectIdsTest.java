package dev.aul.backend.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ObjectIdsTest {
    @Test
    void twoThatSeeTheSameCatalogueGetDifferentIds() {
        var ids = new ObjectIds();
        assertEquals(100, ids.next("d", 100));
        assertEquals(101, ids.next("D", 100));
        assertEquals(100, ids.next("other", 100));
        assertEquals(200, ids.next("d", 200));
        assertEquals(201, ids.next("d", 150));
    }
}
