CREATE TABLE dbo.Customers (
  CustomerId int IDENTITY(1,1) NOT NULL CONSTRAINT PK_Customers PRIMARY KEY,
  Name nvarchar(100) NOT NULL,
  Email varchar(200) NOT NULL CONSTRAINT UQ_Customers_Email UNIQUE,
  Country char(2) NOT NULL CONSTRAINT DF_Customers_Country DEFAULT 'DE',
  CreditLimit decimal(12,2) NOT NULL CONSTRAINT DF_Customers_CreditLimit DEFAULT 1000,
  Active bit NOT NULL CONSTRAINT DF_Customers_Active DEFAULT 1,
  CreatedAt datetime2(0) NOT NULL CONSTRAINT DF_Customers_CreatedAt DEFAULT SYSDATETIME(),
  CONSTRAINT CK_Customers_CreditLimit CHECK (CreditLimit >= 0)
);
GO
CREATE TABLE dbo.Products (
  ProductId int NOT NULL CONSTRAINT PK_Products PRIMARY KEY,
  Name nvarchar(100) NOT NULL,
  Category varchar(30) NOT NULL,
  Price money NOT NULL,
  Discontinued bit NOT NULL DEFAULT 0
);
GO
CREATE TABLE dbo.Orders (
  OrderId int IDENTITY(1000,1) NOT NULL CONSTRAINT PK_Orders PRIMARY KEY,
  CustomerId int NOT NULL CONSTRAINT FK_Orders_Customers REFERENCES dbo.Customers (CustomerId),
  OrderDate date NOT NULL,
  Status varchar(12) NOT NULL CONSTRAINT DF_Orders_Status DEFAULT 'new',
  CONSTRAINT CK_Orders_Status CHECK (Status IN ('new', 'paid', 'shipped', 'cancelled'))
);
GO
CREATE INDEX IX_Orders_CustomerId ON dbo.Orders (CustomerId);
GO
CREATE TABLE dbo.OrderLines (
  OrderId int NOT NULL CONSTRAINT FK_OrderLines_Orders REFERENCES dbo.Orders (OrderId) ON DELETE CASCADE,
  LineNumber int NOT NULL,
  ProductId int NOT NULL CONSTRAINT FK_OrderLines_Products REFERENCES dbo.Products (ProductId),
  Quantity int NOT NULL CONSTRAINT CK_OrderLines_Quantity CHECK (Quantity > 0),
  UnitPrice money NOT NULL,
  Discount decimal(5,4) NOT NULL CONSTRAINT DF_OrderLines_Discount DEFAULT 0,
  CONSTRAINT PK_OrderLines PRIMARY KEY (OrderId, LineNumber)
);
GO
CREATE TABLE dbo.Invoices (
  InvoiceId int IDENTITY(1,1) NOT NULL CONSTRAINT PK_Invoices PRIMARY KEY,
  OrderId int NOT NULL CONSTRAINT UQ_Invoices_OrderId UNIQUE CONSTRAINT FK_Invoices_Orders REFERENCES dbo.Orders (OrderId),
  InvoiceDate date NOT NULL,
  DueDate date NOT NULL,
  Net money NOT NULL,
  Tax money NOT NULL,
  PaidAt date NULL
);
