CREATE PROCEDURE sys.sp_columns_100
    @table_name nvarchar(384) = NULL,
    @table_owner nvarchar(384) = NULL,
    @table_qualifier sysname = NULL,
    @column_name nvarchar(384) = NULL,
    @NameScope int = 0,
    @ODBCVer int = 2,
    @fUsePattern bit = 1
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS TABLE_QUALIFIER, c.TABLE_OWNER, c.TABLE_NAME, c.COLUMN_NAME,
        CASE WHEN @ODBCVer = 3 THEN c.DATA_TYPE ELSE c.DATA_TYPE_2 END AS DATA_TYPE, c.TYPE_NAME, c.[PRECISION], c.LENGTH,
        c.SCALE, c.RADIX, c.NULLABLE, c.REMARKS, c.COLUMN_DEF, c.SQL_DATA_TYPE, c.SQL_DATETIME_SUB,
        c.CHAR_OCTET_LENGTH, c.ORDINAL_POSITION, c.IS_NULLABLE,
        CAST(0 AS smallint) AS SS_IS_SPARSE, CAST(0 AS smallint) AS SS_IS_COLUMN_SET,
        c.IS_COMPUTED AS SS_IS_COMPUTED, c.IS_IDENTITY AS SS_IS_IDENTITY,
        CAST(NULL AS sysname) AS SS_UDT_CATALOG_NAME, CAST(NULL AS sysname) AS SS_UDT_SCHEMA_NAME,
        CAST(NULL AS nvarchar(max)) AS SS_UDT_ASSEMBLY_TYPE_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_CATALOG_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_SCHEMA_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_NAME, c.SS_DATA_TYPE
    FROM sys.spt_columns_odbc_view c
    WHERE (@table_name IS NULL
            OR (@fUsePattern = 1 AND c.TABLE_NAME LIKE @table_name)
            OR (@fUsePattern = 0 AND c.TABLE_NAME = @table_name))
        AND (@table_owner IS NULL
            OR (@fUsePattern = 1 AND c.TABLE_OWNER LIKE @table_owner)
            OR (@fUsePattern = 0 AND c.TABLE_OWNER = @table_owner))
        AND (@column_name IS NULL
            OR (@fUsePattern = 1 AND c.COLUMN_NAME LIKE @column_name)
            OR (@fUsePattern = 0 AND c.COLUMN_NAME = @column_name))
    ORDER BY c.TABLE_OWNER, c.TABLE_NAME, c.ORDINAL_POSITION
END
