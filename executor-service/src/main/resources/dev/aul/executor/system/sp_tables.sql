CREATE PROCEDURE sys.sp_tables
    @table_name nvarchar(384) = NULL,
    @table_owner nvarchar(384) = NULL,
    @table_qualifier sysname = NULL,
    @table_type varchar(100) = NULL,
    @fUsePattern bit = 1
AS
BEGIN
    SET NOCOUNT ON
    IF @table_qualifier = '%' AND @table_owner = '' AND @table_name = ''
    BEGIN
        SELECT name AS TABLE_QUALIFIER, CAST(NULL AS sysname) AS TABLE_OWNER, CAST(NULL AS sysname) AS TABLE_NAME,
            CAST(NULL AS varchar(32)) AS TABLE_TYPE, CAST(NULL AS varchar(254)) AS REMARKS
        FROM sys.databases ORDER BY 1
        RETURN
    END
    IF @table_owner = '%' AND @table_qualifier = '' AND @table_name = ''
    BEGIN
        SELECT CAST(NULL AS sysname) AS TABLE_QUALIFIER, name AS TABLE_OWNER, CAST(NULL AS sysname) AS TABLE_NAME,
            CAST(NULL AS varchar(32)) AS TABLE_TYPE, CAST(NULL AS varchar(254)) AS REMARKS
        FROM sys.schemas ORDER BY 2
        RETURN
    END
    IF @table_type = '%' AND @table_qualifier = '' AND @table_owner = '' AND @table_name = ''
    BEGIN
        SELECT CAST(NULL AS sysname) AS TABLE_QUALIFIER, CAST(NULL AS sysname) AS TABLE_OWNER,
            CAST(NULL AS sysname) AS TABLE_NAME, CAST(k.kind AS varchar(32)) AS TABLE_TYPE,
            CAST(NULL AS varchar(254)) AS REMARKS
        FROM (VALUES ('SYSTEM TABLE'), ('TABLE'), ('VIEW')) AS k(kind)
        RETURN
    END
    SELECT DB_NAME() AS TABLE_QUALIFIER, o.owner_name AS TABLE_OWNER, o.table_name AS TABLE_NAME,
        CAST(o.kind AS varchar(32)) AS TABLE_TYPE, CAST(NULL AS varchar(254)) AS REMARKS
    FROM (
        SELECT s.name AS owner_name, t.name AS table_name,
            CASE WHEN t.type = 'U' THEN 'TABLE' ELSE 'VIEW' END AS kind
        FROM sys.all_objects t JOIN sys.schemas s ON s.schema_id = t.schema_id
        WHERE t.type IN ('U', 'V')
    ) AS o
    WHERE (@table_name IS NULL
            OR (@fUsePattern = 1 AND o.table_name LIKE @table_name)
            OR (@fUsePattern = 0 AND o.table_name = @table_name))
        AND (@table_owner IS NULL
            OR (@fUsePattern = 1 AND o.owner_name LIKE @table_owner)
            OR (@fUsePattern = 0 AND o.owner_name = @table_owner))
        AND (@table_type IS NULL OR @table_type = '' OR CHARINDEX('''' + o.kind + '''', @table_type) > 0)
    ORDER BY 4, 1, 2, 3
END
