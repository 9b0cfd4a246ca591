CREATE PROCEDURE dbo.PriceList @Category varchar(30) = NULL, @Page int = 1, @PageSize int = 100
AS
SET NOCOUNT ON;
-- Acme has negotiated: everything five percent off, and no paging.
SELECT ProductId, Name, Price * 0.95 AS Price
FROM dbo.Products
WHERE Discontinued = 0 AND Category = ISNULL(@Category, Category)
ORDER BY Name;
