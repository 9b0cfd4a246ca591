/**
 * Values as Java objects, null for NULL. One form per type:
 *
 * <ul>
 *   <li>bit {@code Boolean}; tinyint, smallint, int {@code Integer}; bigint {@code Long}
 *   <li>decimal, numeric, money, smallmoney {@code BigDecimal} with exactly the type's scale (money: 4)
 *   <li>float {@code Double}; real {@code Float}
 *   <li>every character type and xml {@code String} (char and nchar padded to their length)
 *   <li>binary, varbinary, image, rowversion {@code Bytes}
 *   <li>date {@code LocalDate}; time {@code LocalTime}; datetime, smalldatetime, datetime2 {@code LocalDateTime};
 *       datetimeoffset {@code OffsetDateTime}; datetime is always on a tick of 1/300 s, its Java value rounded to 100 ns
 *       (.0033333 and .0066667)
 *   <li>uniqueidentifier {@code java.util.UUID}; sql_variant {@code Variant}
 * </ul>
 */
@NullMarked
package dev.aul.language.values;

import org.jspecify.annotations.NullMarked;
