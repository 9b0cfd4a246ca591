CREATE PROCEDURE dbo.GetOrder @OrderId int
AS
SET NOCOUNT ON;
SELECT o.OrderId, o.OrderDate, o.Status, c.Name AS Customer
FROM dbo.Orders AS o JOIN dbo.Customers AS c ON c.CustomerId = o.CustomerId
WHERE o.OrderId = @OrderId;

SELECT l.LineNumber, p.Name AS Product, l.Quantity, dbo.LineTotal(l.Quantity, l.UnitPrice, l.Discount) AS Total
FROM dbo.OrderLines AS l JOIN dbo.Products AS p ON p.ProductId = l.ProductId
WHERE l.OrderId = @OrderId
ORDER BY l.LineNumber;
