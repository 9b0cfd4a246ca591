CREATE PROCEDURE sys.sp_special_columns
    @table_name sysname,
    @table_owner sysname = NULL,
    @qualifier sysname = NULL,
    @col_type char(1) = 'R',
    @scope char(1) = 'T',
    @nullable char(1) = 'U',
    @ODBCVer int = 2
AS
BEGIN
    SET NOCOUNT ON
    DECLARE @id int, @index int
    SELECT @id = t.object_id FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
    WHERE t.name = @table_name AND (@table_owner IS NULL OR s.name = @table_owner)
    SELECT TOP (1) @index = i.index_id FROM sys.indexes i
    WHERE i.object_id = @id AND i.is_unique = 1 ORDER BY i.is_primary_key DESC, i.index_id
    SELECT CAST(0 AS smallint) AS SCOPE, c.COLUMN_NAME,
        CASE WHEN @ODBCVer = 3 THEN c.DATA_TYPE ELSE c.DATA_TYPE_2 END AS DATA_TYPE, c.TYPE_NAME, c.[PRECISION], c.LENGTH,
        c.SCALE, CAST(1 AS smallint) AS PSEUDO_COLUMN
    FROM sys.spt_columns_odbc_view c
    WHERE c.object_id = @id
        AND ((@col_type = 'V' AND c.TYPE_NAME = 'timestamp')
            OR (@col_type <> 'V' AND EXISTS (
                SELECT * FROM sys.index_columns ic
                WHERE ic.object_id = @id AND ic.index_id = @index AND ic.key_ordinal > 0
                    AND ic.column_id = c.ORDINAL_POSITION)))
    ORDER BY c.ORDINAL_POSITION
END
