CREATE PROCEDURE reporting.StatusSummary
AS
SET NOCOUNT ON;
SELECT ISNULL(Status, 'all') AS Status, COUNT(*) AS Orders
FROM dbo.Orders
GROUP BY ROLLUP (Status)
ORDER BY GROUPING(Status), Status;
