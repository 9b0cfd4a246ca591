CREATE PROCEDURE dbo.AddCustomer
  @Name nvarchar(100),
  @Email varchar(200),
  @Country char(2) = 'DE',
  @CustomerId int OUTPUT
AS
SET NOCOUNT ON;
IF NULLIF(LTRIM(@Name), N'') IS NULL
BEGIN
  RAISERROR (N'A customer needs a name.', 16, 1);
  RETURN 1;
END;
INSERT dbo.Customers (Name, Email, Country) VALUES (@Name, @Email, @Country);
SET @CustomerId = SCOPE_IDENTITY();
