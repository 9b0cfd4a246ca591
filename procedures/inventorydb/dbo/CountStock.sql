CREATE PROCEDURE dbo.CountStock @WarehouseId int, @ProductId int, @Counted int
AS
SET NOCOUNT ON;
DECLARE @Expected int = (SELECT Quantity FROM dbo.Stock WHERE WarehouseId = @WarehouseId AND ProductId = @ProductId);
IF @Expected = @Counted
  PRINT 'as expected';
ELSE
BEGIN
  DECLARE @difference varchar(12) = CAST(@Counted - @Expected AS varchar(12));
  RAISERROR ('difference of %s', 10, 1, @difference);
  UPDATE dbo.Stock SET Quantity = @Counted WHERE WarehouseId = @WarehouseId AND ProductId = @ProductId;
END;
