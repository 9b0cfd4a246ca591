CREATE PROCEDURE dbo.StockReport
AS
SET NOCOUNT ON;
DECLARE @report TABLE (City nvarchar(60), Products int, Items int);
INSERT @report
SELECT w.City, COUNT(s.ProductId), SUM(s.Quantity)
FROM dbo.Warehouses AS w LEFT JOIN dbo.Stock AS s ON s.WarehouseId = w.WarehouseId
GROUP BY w.City;
SELECT City, Products, Items FROM @report ORDER BY City;
