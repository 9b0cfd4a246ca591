CREATE PROCEDURE dbo.SearchOrders @Status varchar(12) = NULL, @From date = NULL
AS
SET NOCOUNT ON;
DECLARE @sql nvarchar(max) = N'SELECT OrderId, Status FROM dbo.Orders WHERE 1 = 1';
IF @Status IS NOT NULL SET @sql += N' AND Status = @Status';
IF @From IS NOT NULL SET @sql += N' AND OrderDate >= @From';
SET @sql += N' ORDER BY OrderId';
EXEC sp_executesql @sql, N'@Status varchar(12), @From date', @Status, @From;
