CREATE PROCEDURE sys.sp_statistics
    @table_name nvarchar(384),
    @table_owner nvarchar(384) = NULL,
    @table_qualifier sysname = NULL,
    @index_name sysname = '%',
    @is_unique char(1) = 'N',
    @accuracy char(1) = 'Q'
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS TABLE_QUALIFIER, s.name AS TABLE_OWNER, t.name AS TABLE_NAME,
        CAST(NULL AS smallint) AS NON_UNIQUE, CAST(NULL AS sysname) AS INDEX_QUALIFIER, CAST(NULL AS sysname) AS INDEX_NAME,
        CAST(0 AS smallint) AS TYPE, CAST(NULL AS smallint) AS SEQ_IN_INDEX, CAST(NULL AS sysname) AS COLUMN_NAME,
        CAST(NULL AS char(1)) AS COLLATION, CAST(p.rows AS int) AS CARDINALITY, CAST(1 AS int) AS PAGES,
        CAST(NULL AS varchar(128)) AS FILTER_CONDITION
    FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
        JOIN sys.partitions p ON p.object_id = t.object_id AND p.index_id < 2
    WHERE t.name = @table_name AND (@table_owner IS NULL OR s.name = @table_owner)
    UNION ALL
    SELECT DB_NAME(), s.name, t.name, CAST(CASE WHEN i.is_unique = 1 THEN 0 ELSE 1 END AS smallint), t.name, i.name,
        CAST(CASE WHEN i.type = 1 THEN 1 ELSE 3 END AS smallint), CAST(ic.key_ordinal AS smallint), c.name,
        CAST(CASE WHEN ic.is_descending_key = 1 THEN 'D' ELSE 'A' END AS char(1)), CAST(p.rows AS int), CAST(1 AS int),
        CAST(i.filter_definition AS varchar(128))
    FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
        JOIN sys.indexes i ON i.object_id = t.object_id
        JOIN sys.index_columns ic ON ic.object_id = t.object_id AND ic.index_id = i.index_id AND ic.key_ordinal > 0
        JOIN sys.columns c ON c.object_id = t.object_id AND c.column_id = ic.column_id
        JOIN sys.partitions p ON p.object_id = t.object_id AND p.index_id = i.index_id
    WHERE t.name = @table_name AND (@table_owner IS NULL OR s.name = @table_owner)
        AND i.name LIKE @index_name AND (@is_unique <> 'Y' OR i.is_unique = 1)
    ORDER BY 4, 7, 6, 8
END
