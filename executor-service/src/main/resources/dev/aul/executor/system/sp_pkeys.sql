CREATE PROCEDURE sys.sp_pkeys
    @table_name sysname,
    @table_owner sysname = NULL,
    @table_qualifier sysname = NULL
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS TABLE_QUALIFIER, s.name AS TABLE_OWNER, t.name AS TABLE_NAME, c.name AS COLUMN_NAME,
        CAST(ic.key_ordinal AS smallint) AS KEY_SEQ, k.name AS PK_NAME
    FROM sys.key_constraints k
        JOIN sys.tables t ON t.object_id = k.parent_object_id
        JOIN sys.schemas s ON s.schema_id = t.schema_id
        JOIN sys.index_columns ic ON ic.object_id = t.object_id AND ic.index_id = k.unique_index_id
        JOIN sys.columns c ON c.object_id = t.object_id AND c.column_id = ic.column_id
    WHERE k.type = 'PK' AND t.name = @table_name AND (@table_owner IS NULL OR s.name = @table_owner)
    ORDER BY 1, 2, 3, 5
END
