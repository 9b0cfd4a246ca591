/** Stores on a database server over Vert.x SQL Client: sessions, transactions, catalogue, counters and temporary tables. */
@NullMarked
package dev.aul.backend.server;

import org.jspecify.annotations.NullMarked;
