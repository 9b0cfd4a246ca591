// The tedious driver against a running node: node tedious.js PORT, with AUL_SA_PASSWORD set.
const assert = require('node:assert');
const { Connection, Request, TYPES } = require('tedious');

const connection = new Connection({
  server: '127.0.0.1',
  authentication: { type: 'default', options: { userName: 'sa', password: process.env.AUL_SA_PASSWORD } },
  options: { port: Number(process.argv[2]), database: 'salesdb', encrypt: true, trustServerCertificate: true },
});

function run(text, method, prepare = () => {}) {
  return new Promise((resolve, reject) => {
    const result = { rows: [], outputs: {}, status: undefined };
    const request = new Request(text, (error) => (error ? reject(error) : resolve(result)));
    request.on('row', (columns) => result.rows.push(columns.map((column) => column.value)));
    request.on('returnValue', (name, value) => (result.outputs[name] = value));
    request.on('doneProc', (count, more, status) => (result.status = status));
    prepare(request);
    connection[method](request);
  });
}

const call = (method) =>
  new Promise((resolve, reject) => connection[method]((error) => (error ? reject(error) : resolve())));

async function main() {
  await new Promise((resolve, reject) => connection.connect((error) => (error ? reject(error) : resolve())));

  let result = await run('SELECT @a + 1 AS n, @s AS s', 'execSql', (request) => {
    request.addParameter('a', TYPES.Int, 41);
    request.addParameter('s', TYPES.NVarChar, 'naïve');
  });
  assert.deepStrictEqual(result.rows, [[42, 'naïve']]);
  console.log('ok   tedious binds parameters and gets rows');

  result = await run('dbo.CountOrders', 'callProcedure', (request) => {
    request.addParameter('CustomerId', TYPES.Int, 1);
    request.addOutputParameter('Count', TYPES.Int);
  });
  assert.ok(Number.isInteger(result.outputs.Count));
  assert.strictEqual(result.status, 0);
  console.log('ok   tedious calls a procedure: output parameter and return code');

  await assert.rejects(run('SELECT 1;\nSELECT 1/0', 'execSqlBatch'), (error) => error.number === 8134 && error.lineNumber === 2);
  console.log('ok   tedious sees an error with number and line');

  await run('CREATE TABLE #t (a int)', 'execSqlBatch');
  await call('beginTransaction');
  await run('INSERT #t VALUES (1)', 'execSqlBatch');
  await call('rollbackTransaction');
  result = await run('SELECT COUNT(*) FROM #t', 'execSqlBatch');
  assert.deepStrictEqual(result.rows, [[0]]);
  console.log('ok   tedious rolls a transaction back');
  connection.close();
}

main().catch((error) => {
  console.error('FAIL tedious:', error);
  process.exit(1);
});
