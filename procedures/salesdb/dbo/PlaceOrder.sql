CREATE PROCEDURE dbo.PlaceOrder @CustomerId int, @ProductId int, @Quantity int, @OrderId int OUTPUT
AS
SET NOCOUNT ON;
SET XACT_ABORT ON;
IF NOT EXISTS (SELECT 1 FROM dbo.Customers WHERE CustomerId = @CustomerId AND Active = 1)
  THROW 50010, N'The customer is unknown or not active.', 1;

DECLARE @Price money, @Discontinued bit;
SELECT @Price = Price, @Discontinued = Discontinued FROM dbo.Products WHERE ProductId = @ProductId;
IF @Price IS NULL OR @Discontinued = 1
  THROW 50011, N'The product is not for sale.', 1;

BEGIN TRANSACTION;
INSERT dbo.Orders (CustomerId, OrderDate) VALUES (@CustomerId, CAST(SYSDATETIME() AS date));
SET @OrderId = SCOPE_IDENTITY();
INSERT dbo.OrderLines (OrderId, LineNumber, ProductId, Quantity, UnitPrice, Discount)
VALUES (@OrderId, 1, @ProductId, @Quantity, @Price, CASE WHEN @Quantity >= 10 THEN 0.1 ELSE 0 END);
COMMIT TRANSACTION;
