CREATE PROCEDURE dbo.ReorderList
AS
SET NOCOUNT ON;
SELECT w.City, s.ProductId, s.ReorderLevel - s.Quantity AS Missing
FROM dbo.Stock AS s JOIN dbo.Warehouses AS w ON w.WarehouseId = s.WarehouseId
WHERE s.Quantity < s.ReorderLevel
ORDER BY Missing DESC, w.City;
