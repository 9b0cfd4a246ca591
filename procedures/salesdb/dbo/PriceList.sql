CREATE PROCEDURE dbo.PriceList @Category varchar(30) = NULL, @Page int = 1, @PageSize int = 2
AS
SET NOCOUNT ON;
SELECT ProductId, Name, Price
FROM dbo.Products
WHERE Discontinued = 0 AND Category = ISNULL(@Category, Category)
ORDER BY Price DESC
OFFSET (@Page - 1) * @PageSize ROWS FETCH NEXT @PageSize ROWS ONLY;
