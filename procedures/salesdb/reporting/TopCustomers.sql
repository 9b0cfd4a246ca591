CREATE PROCEDURE reporting.TopCustomers @Count int
AS
SET NOCOUNT ON;
SELECT TOP (@Count) WITH TIES c.Name, SUM(t.Total) AS Total, RANK() OVER (ORDER BY SUM(t.Total) DESC) AS Place
FROM reporting.OrderTotals AS t JOIN dbo.Customers AS c ON c.CustomerId = t.CustomerId
GROUP BY c.Name
ORDER BY SUM(t.Total) DESC;
