INSERT dbo.Customers (Name, Email, Country, CreditLimit) VALUES
  (N'Ada Lovelace', 'ada@example.com', 'GB', 5000),
  (N'Jürgen Müller', 'juergen@example.com', 'DE', 2500),
  (N'Grace Hopper', 'grace@example.com', 'US', 10000),
  (N'Dormant GmbH', 'dormant@example.com', 'DE', 0);
UPDATE dbo.Customers SET Active = 0 WHERE CustomerId = 4;
GO
INSERT dbo.Products (ProductId, Name, Category, Price, Discontinued) VALUES
  (1, N'Keyboard', 'hardware', 49.90, 0),
  (2, N'Monitor 27"', 'hardware', 279.00, 0),
  (3, N'Editor licence', 'software', 120.50, 0),
  (4, N'Floppy disks', 'hardware', 5.00, 1);
GO
INSERT dbo.Orders (CustomerId, OrderDate, Status) VALUES
  (1, '2026-01-10', 'shipped'), (1, '2026-02-15', 'paid'), (2, '2026-02-20', 'new'), (3, '2026-03-01', 'cancelled');
INSERT dbo.OrderLines (OrderId, LineNumber, ProductId, Quantity, UnitPrice, Discount) VALUES
  (1000, 1, 1, 2, 49.90, 0), (1000, 2, 2, 1, 279.00, 0.1),
  (1001, 1, 3, 5, 120.50, 0.05),
  (1002, 1, 1, 1, 49.90, 0), (1002, 2, 3, 1, 120.50, 0),
  (1003, 1, 2, 10, 279.00, 0.2);
INSERT dbo.Invoices (OrderId, InvoiceDate, DueDate, Net, Tax, PaidAt) VALUES
  (1000, '2026-01-12', '2026-02-11', 350.90, 66.67, '2026-02-01'),
  (1001, '2026-02-16', '2026-03-18', 572.38, 108.75, NULL);
