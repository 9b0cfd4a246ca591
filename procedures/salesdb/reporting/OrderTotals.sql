CREATE VIEW reporting.OrderTotals AS
SELECT o.OrderId, o.CustomerId, o.OrderDate, o.Status,
       SUM(l.Quantity) AS Items,
       CAST(SUM(l.Quantity * l.UnitPrice * (1 - l.Discount)) AS decimal(12,2)) AS Total
FROM dbo.Orders AS o
JOIN dbo.OrderLines AS l ON l.OrderId = o.OrderId
GROUP BY o.OrderId, o.CustomerId, o.OrderDate, o.Status;
