CREATE TABLE dbo.Warehouses (WarehouseId int NOT NULL PRIMARY KEY, City nvarchar(60) NOT NULL);
CREATE TABLE dbo.Stock (
  WarehouseId int NOT NULL REFERENCES dbo.Warehouses (WarehouseId),
  ProductId int NOT NULL,
  Quantity int NOT NULL CONSTRAINT CK_Stock_Quantity CHECK (Quantity >= 0),
  ReorderLevel int NOT NULL DEFAULT 5,
  PRIMARY KEY (WarehouseId, ProductId)
);
CREATE TABLE dbo.Movements (
  MovementId bigint IDENTITY(1,1) NOT NULL PRIMARY KEY,
  WarehouseId int NOT NULL,
  ProductId int NOT NULL,
  Change int NOT NULL,
  At datetime2(3) NOT NULL DEFAULT SYSDATETIME()
);
GO
INSERT dbo.Warehouses VALUES (1, N'Hamburg'), (2, N'München');
INSERT dbo.Stock (WarehouseId, ProductId, Quantity, ReorderLevel) VALUES (1, 1, 20, 5), (1, 2, 3, 5), (2, 1, 4, 10), (2, 3, 100, 0);
