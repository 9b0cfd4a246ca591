CREATE TRIGGER dbo.Stock_Movements ON dbo.Stock AFTER UPDATE
AS
SET NOCOUNT ON;
INSERT dbo.Movements (WarehouseId, ProductId, Change)
SELECT i.WarehouseId, i.ProductId, i.Quantity - d.Quantity
FROM inserted AS i JOIN deleted AS d ON d.WarehouseId = i.WarehouseId AND d.ProductId = i.ProductId
WHERE i.Quantity <> d.Quantity;
