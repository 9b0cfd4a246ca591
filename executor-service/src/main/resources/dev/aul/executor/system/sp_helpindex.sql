CREATE PROCEDURE sys.sp_helpindex
    @objname nvarchar(776)
AS
BEGIN
    SET NOCOUNT ON
    DECLARE @id int = OBJECT_ID(@objname)
    IF @id IS NULL
    BEGIN
        DECLARE @db sysname = DB_NAME()
        RAISERROR ('The object ''%s'' does not exist in database ''%s'' or is invalid for this operation.', 16, 1, @objname, @db)
        RETURN 1
    END
    IF NOT EXISTS (SELECT * FROM sys.indexes WHERE object_id = @id AND index_id > 0)
    BEGIN
        RAISERROR ('The object ''%s'' does not have any indexes, or you do not have permissions.', 0, 1, @objname)
        RETURN 0
    END
    SELECT i.name AS index_name,
        CAST(LOWER(i.type_desc)
            + CASE WHEN i.is_unique = 1 THEN ', unique' ELSE '' END
            + CASE WHEN i.is_primary_key = 1 THEN ', primary key' ELSE '' END
            + CASE WHEN i.is_unique_constraint = 1 THEN ', unique key' ELSE '' END
            + ' located on PRIMARY' AS varchar(210)) AS index_description,
        (SELECT STRING_AGG(CAST(c.name + CASE WHEN ic.is_descending_key = 1 THEN '(-)' ELSE '' END AS nvarchar(2078)), N', ')
                WITHIN GROUP (ORDER BY ic.key_ordinal)
            FROM sys.index_columns ic JOIN sys.columns c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
            WHERE ic.object_id = i.object_id AND ic.index_id = i.index_id AND ic.key_ordinal > 0) AS index_keys
    FROM sys.indexes i
    WHERE i.object_id = @id AND i.index_id > 0
    ORDER BY i.name
END
