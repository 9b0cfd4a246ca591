CREATE PROCEDURE dbo.OverdueInvoices @Today date
AS
SET NOCOUNT ON;
SELECT i.InvoiceId, c.Name, i.Net + i.Tax AS Amount, DATEDIFF(day, i.DueDate, @Today) AS DaysLate
FROM dbo.Invoices AS i
JOIN dbo.Orders AS o ON o.OrderId = i.OrderId
JOIN dbo.Customers AS c ON c.CustomerId = o.CustomerId
WHERE i.PaidAt IS NULL AND i.DueDate < @Today
ORDER BY DaysLate DESC;
