CREATE PROCEDURE sys.sp_who
    @loginame sysname = NULL
AS
BEGIN
    SET NOCOUNT ON
    SELECT p.spid, CAST(0 AS smallint) AS ecid, p.status, p.loginame, p.hostname, CAST(p.blocked AS char(5)) AS blk,
        DB_NAME(p.dbid) AS dbname, p.cmd, CAST(0 AS int) AS request_id
    FROM sys.sysprocesses p
    WHERE @loginame IS NULL OR p.loginame = @loginame OR CAST(p.spid AS sysname) = @loginame
    ORDER BY p.spid
END
