import { randomBytes } from 'node:crypto';

import { DATABASE, type Service } from './services';

/** The settings that make one n8n of several processes: `docs/compose.yml` has the same ones. */
export const queueSettings = (
	redis: Pick<Service, 'port'>,
	postgres: Pick<Service, 'port'>,
): Record<string, string> => ({
	EXECUTIONS_MODE: 'queue',
	QUEUE_BULL_REDIS_HOST: '127.0.0.1',
	QUEUE_BULL_REDIS_PORT: String(redis.port),
	QUEUE_HEALTH_CHECK_ACTIVE: 'true',
	DB_TYPE: 'postgresdb',
	DB_POSTGRESDB_HOST: '127.0.0.1',
	DB_POSTGRESDB_PORT: String(postgres.port),
	DB_POSTGRESDB_DATABASE: DATABASE.name,
	DB_POSTGRESDB_USER: DATABASE.user,
	DB_POSTGRESDB_PASSWORD: 'trusted',
	N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64'),
	OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
	N8N_CONCURRENCY_PRODUCTION_LIMIT: '10',
	N8N_DATA_TABLES_MAX_SIZE_BYTES: '1000000000',
});
