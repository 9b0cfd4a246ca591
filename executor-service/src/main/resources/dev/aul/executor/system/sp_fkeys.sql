CREATE PROCEDURE sys.sp_fkeys
    @pktable_name sysname = NULL,
    @pktable_owner sysname = NULL,
    @pktable_qualifier sysname = NULL,
    @fktable_name sysname = NULL,
    @fktable_owner sysname = NULL,
    @fktable_qualifier sysname = NULL
AS
BEGIN
    SET NOCOUNT ON
    SELECT DB_NAME() AS PKTABLE_QUALIFIER, ps.name AS PKTABLE_OWNER, pt.name AS PKTABLE_NAME, pc.name AS PKCOLUMN_NAME,
        DB_NAME() AS FKTABLE_QUALIFIER, fs.name AS FKTABLE_OWNER, ft.name AS FKTABLE_NAME, fc.name AS FKCOLUMN_NAME,
        CAST(k.constraint_column_id AS smallint) AS KEY_SEQ,
        CAST(CASE f.update_referential_action WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE f.update_referential_action END AS smallint)
            AS UPDATE_RULE,
        CAST(CASE f.delete_referential_action WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE f.delete_referential_action END AS smallint)
            AS DELETE_RULE,
        f.name AS FK_NAME, i.name AS PK_NAME, CAST(7 AS smallint) AS DEFERRABILITY
    FROM sys.foreign_keys f
        JOIN sys.foreign_key_columns k ON k.constraint_object_id = f.object_id
        JOIN sys.tables pt ON pt.object_id = f.referenced_object_id
        JOIN sys.schemas ps ON ps.schema_id = pt.schema_id
        JOIN sys.columns pc ON pc.object_id = pt.object_id AND pc.column_id = k.referenced_column_id
        JOIN sys.tables ft ON ft.object_id = f.parent_object_id
        JOIN sys.schemas fs ON fs.schema_id = ft.schema_id
        JOIN sys.columns fc ON fc.object_id = ft.object_id AND fc.column_id = k.parent_column_id
        JOIN sys.indexes i ON i.object_id = pt.object_id AND i.index_id = f.key_index_id
    WHERE (@pktable_name IS NULL OR pt.name = @pktable_name)
        AND (@pktable_owner IS NULL OR ps.name = @pktable_owner)
        AND (@fktable_name IS NULL OR ft.name = @fktable_name)
        AND (@fktable_owner IS NULL OR fs.name = @fktable_owner)
    ORDER BY 5, 6, 7, 12, 9
END
