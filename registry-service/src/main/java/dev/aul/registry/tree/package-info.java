/** The procedures tree: where a file belongs, what it declares, and writing it. */
@NullMarked
package dev.aul.registry.tree;

import org.jspecify.annotations.NullMarked;
