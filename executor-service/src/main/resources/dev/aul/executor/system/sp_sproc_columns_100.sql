CREATE PROCEDURE sys.sp_sproc_columns_100
    @procedure_name nvarchar(390) = '%',
    @procedure_owner nvarchar(384) = NULL,
    @procedure_qualifier sysname = NULL,
    @column_name nvarchar(384) = NULL,
    @ODBCVer int = 2,
    @fUsePattern bit = 1
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS PROCEDURE_QUALIFIER, p.PROCEDURE_OWNER, p.PROCEDURE_NAME, p.COLUMN_NAME, p.COLUMN_TYPE,
        CASE WHEN @ODBCVer = 3 THEN p.DATA_TYPE ELSE p.DATA_TYPE_2 END AS DATA_TYPE, p.TYPE_NAME, p.[PRECISION], p.LENGTH,
        p.SCALE, p.RADIX, p.NULLABLE, p.REMARKS, p.COLUMN_DEF, p.SQL_DATA_TYPE, p.SQL_DATETIME_SUB,
        p.CHAR_OCTET_LENGTH, p.ORDINAL_POSITION, p.IS_NULLABLE,
        CAST(NULL AS sysname) AS SS_TYPE_CATALOG_NAME, CAST(NULL AS sysname) AS SS_TYPE_SCHEMA_NAME,
        CAST(NULL AS sysname) AS SS_UDT_CATALOG_NAME, CAST(NULL AS sysname) AS SS_UDT_SCHEMA_NAME,
        CAST(NULL AS nvarchar(max)) AS SS_UDT_ASSEMBLY_TYPE_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_CATALOG_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_SCHEMA_NAME,
        CAST(NULL AS sysname) AS SS_XML_SCHEMACOLLECTION_NAME, p.SS_DATA_TYPE
    FROM sys.spt_parameters_odbc_view p
    WHERE (@procedure_name IS NULL
            OR (@fUsePattern = 1 AND LEFT(p.PROCEDURE_NAME, CHARINDEX(';', p.PROCEDURE_NAME) - 1) LIKE @procedure_name)
            OR (@fUsePattern = 0 AND LEFT(p.PROCEDURE_NAME, CHARINDEX(';', p.PROCEDURE_NAME) - 1) = @procedure_name))
        AND (@procedure_owner IS NULL
            OR (@fUsePattern = 1 AND p.PROCEDURE_OWNER LIKE @procedure_owner)
            OR (@fUsePattern = 0 AND p.PROCEDURE_OWNER = @procedure_owner))
        AND (@column_name IS NULL
            OR (@fUsePattern = 1 AND p.COLUMN_NAME LIKE @column_name)
            OR (@fUsePattern = 0 AND p.COLUMN_NAME = @column_name))
    ORDER BY p.PROCEDURE_OWNER, p.PROCEDURE_NAME, p.ORDINAL_POSITION
END
