CREATE PROCEDURE dbo.FindCustomers @Text nvarchar(50), @OnlyActive bit = 1
AS
SET NOCOUNT ON;
SELECT CustomerId, Name
FROM dbo.Customers
WHERE (Name LIKE N'%' + @Text + N'%' OR Email LIKE N'%' + @Text + N'%')
  AND (@OnlyActive = 0 OR Active = 1)
ORDER BY Name;
