CREATE PROCEDURE sys.sp_helpdb
    @dbname sysname = NULL
AS
BEGIN
    SET NOCOUNT ON
    IF @dbname IS NOT NULL AND DB_ID(@dbname) IS NULL
    BEGIN
        RAISERROR ('The database ''%s'' does not exist. Supply a valid database name. To see available databases, use sys.databases.', 16, 1, @dbname)
        RETURN 1
    END
    SELECT d.name, CAST('1.00 MB' AS nvarchar(13)) AS db_size, CAST('sa' AS sysname) AS owner,
        CAST(d.database_id AS smallint) AS dbid, CONVERT(nvarchar(11), d.create_date) AS created,
        CAST('Status=ONLINE' AS nvarchar(600)) AS status, d.compatibility_level
    FROM sys.databases d
    WHERE @dbname IS NULL OR d.name = @dbname
    ORDER BY d.name
END
