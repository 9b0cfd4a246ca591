CREATE PROCEDURE sys.sp_table_privileges
    @table_name nvarchar(384),
    @table_owner nvarchar(384) = NULL,
    @table_qualifier sysname = NULL,
    @fUsePattern bit = 1
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS TABLE_QUALIFIER, s.name AS TABLE_OWNER, t.name AS TABLE_NAME, CAST('dbo' AS sysname) AS GRANTOR,
        CAST('dbo' AS sysname) AS GRANTEE, CAST(v.privilege AS varchar(32)) AS PRIVILEGE, CAST('YES' AS varchar(3)) AS IS_GRANTABLE
    FROM sys.tables t JOIN sys.schemas s ON s.schema_id = t.schema_id
        CROSS JOIN (VALUES ('DELETE'), ('INSERT'), ('REFERENCES'), ('SELECT'), ('UPDATE')) AS v(privilege)
    WHERE t.name LIKE @table_name AND (@table_owner IS NULL OR s.name LIKE @table_owner)
    ORDER BY 1, 2, 3, 6
END
