CREATE PROCEDURE dbo.GetCustomer @CustomerId int
AS
SET NOCOUNT ON;
SELECT CustomerId, Name, Email, Country, CreditLimit, Active
FROM dbo.Customers
WHERE CustomerId = @CustomerId;
