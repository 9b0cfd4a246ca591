CREATE PROCEDURE dbo.TakeStock @WarehouseId int, @ProductId int, @Quantity int, @Left int OUTPUT
AS
SET NOCOUNT ON;
UPDATE dbo.Stock SET @Left = Quantity = Quantity - @Quantity
WHERE WarehouseId = @WarehouseId AND ProductId = @ProductId;
IF @@ROWCOUNT = 0 THROW 50030, N'There is no such product in this warehouse.', 1;
