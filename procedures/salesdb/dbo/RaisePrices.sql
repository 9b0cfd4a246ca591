CREATE PROCEDURE dbo.RaisePrices @Category varchar(30), @Percent decimal(5,2)
AS
SET NOCOUNT ON;
UPDATE dbo.Products
SET Price = ROUND(Price * (1 + @Percent / 100), 2)
OUTPUT inserted.ProductId, deleted.Price AS OldPrice, inserted.Price AS NewPrice
WHERE Category = @Category AND Discontinued = 0;
