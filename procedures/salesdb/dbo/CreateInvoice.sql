CREATE PROCEDURE dbo.CreateInvoice @OrderId int, @InvoiceDate date, @TaxPercent decimal(5,2) = 19, @InvoiceId int OUTPUT
AS
SET NOCOUNT ON;
BEGIN TRY
  BEGIN TRANSACTION;
  DECLARE @Net money = (SELECT SUM(dbo.LineTotal(Quantity, UnitPrice, Discount)) FROM dbo.OrderLines WHERE OrderId = @OrderId);
  IF @Net IS NULL THROW 50020, N'The order has no lines.', 1;
  INSERT dbo.Invoices (OrderId, InvoiceDate, DueDate, Net, Tax)
  VALUES (@OrderId, @InvoiceDate, DATEADD(day, 30, @InvoiceDate), @Net, ROUND(@Net * @TaxPercent / 100, 2));
  SET @InvoiceId = SCOPE_IDENTITY();
  COMMIT TRANSACTION;
END TRY
BEGIN CATCH
  IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;
  THROW;
END CATCH;
