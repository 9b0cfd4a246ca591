/** What a session sees: tables of the store, modules of the registry, and the relations of sys and INFORMATION_SCHEMA. */
@NullMarked
package dev.aul.executor.catalog;

import org.jspecify.annotations.NullMarked;
