CREATE PROCEDURE dbo.TransferStock @From int, @To int, @ProductId int, @Quantity int
AS
SET NOCOUNT ON;
BEGIN TRY
  BEGIN TRANSACTION;
  UPDATE dbo.Stock SET Quantity -= @Quantity WHERE WarehouseId = @From AND ProductId = @ProductId;
  MERGE dbo.Stock AS t
  USING (SELECT @To AS WarehouseId, @ProductId AS ProductId) AS s
    ON t.WarehouseId = s.WarehouseId AND t.ProductId = s.ProductId
  WHEN MATCHED THEN UPDATE SET Quantity = t.Quantity + @Quantity
  WHEN NOT MATCHED THEN INSERT (WarehouseId, ProductId, Quantity) VALUES (s.WarehouseId, s.ProductId, @Quantity);
  COMMIT TRANSACTION;
END TRY
BEGIN CATCH
  ROLLBACK TRANSACTION;
  RETURN ERROR_NUMBER();
END CATCH;
RETURN 0;
