CREATE PROCEDURE reporting.RevenueByMonth @Year int
AS
SET NOCOUNT ON;
WITH Months AS (
  SELECT 1 AS Month
  UNION ALL
  SELECT Month + 1 FROM Months WHERE Month < 3
)
SELECT m.Month, DATENAME(month, DATEFROMPARTS(@Year, m.Month, 1)) AS Name, SUM(ISNULL(t.Total, 0)) AS Revenue
FROM Months AS m
LEFT JOIN reporting.OrderTotals AS t
  ON YEAR(t.OrderDate) = @Year AND MONTH(t.OrderDate) = m.Month AND t.Status <> 'cancelled'
GROUP BY m.Month
ORDER BY m.Month;
