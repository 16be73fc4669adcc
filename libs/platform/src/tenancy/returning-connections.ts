import type { PostgreSqlConnection } from '@mikro-orm/postgresql';

type Dialect = ReturnType<PostgreSqlConnection['createKyselyDialect']>;
type Driver = ReturnType<Dialect['createDriver']>;

/**
 * A dialect whose transactions give their connection back also where it died under them. As it comes, one that can be
 * neither begun nor rolled back is never released: each lost connection takes a place of the pool for good, until nothing
 * is read any more and the pool can't be closed.
 */
export function returningConnections(dialect: Dialect): Dialect {
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => returning(createDriver());
  return dialect;
}

function returning(driver: Driver): Driver {
  const begin = driver.beginTransaction.bind(driver);
  const rollBack = driver.rollbackTransaction.bind(driver);
  driver.beginTransaction = async (connection, settings) => {
    try {
      await begin(connection, settings);
    } catch (error) {
      await driver.releaseConnection(connection);
      throw error;
    }
  };
  // With the connection the transaction is gone too; the pool drops a connection that is dead when it comes back.
  driver.rollbackTransaction = (connection) => rollBack(connection).catch(() => undefined);
  return driver;
}
