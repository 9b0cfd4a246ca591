CREATE PROCEDURE reporting.ProductShares
AS
SET NOCOUNT ON;
SELECT p.Name, SUM(l.Quantity) AS Sold,
       CAST(100.0 * SUM(l.Quantity) / SUM(SUM(l.Quantity)) OVER () AS decimal(5,2)) AS PercentOfAll,
       STRING_AGG(CAST(l.OrderId AS varchar(10)), ',') WITHIN GROUP (ORDER BY l.OrderId) AS Orders
FROM dbo.OrderLines AS l JOIN dbo.Products AS p ON p.ProductId = l.ProductId
GROUP BY p.Name
ORDER BY Sold DESC;
